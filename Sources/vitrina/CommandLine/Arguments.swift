import OCDSCore

/// What stands on the command line: operands, and options with their values.
struct Arguments {
  private(set) var operands: [String] = []
  private var values: [String: String] = [:]

  /// The value of an option, or nil where it was not given.
  subscript(_ option: String) -> String? { values[option] }

  /// Whether a switch was given.
  func has(_ option: String) -> Bool { values[option] != nil }

  /// Reads the arguments of a command.
  ///
  /// Options may stand before, between and after operands; `--name=value` and `--name value` are the same; after `--`
  /// everything is an operand. A lone `-` is an operand: standard input.
  init(_ words: [String], syntax: CommandSyntax) throws(UsageError) {
    var rest = words[...]
    var onlyOperands = false
    while let word = rest.popFirst() {
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
      } else if word == "--" {
        onlyOperands = true
      } else {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(parts[0])
        guard let option = syntax.allOptions.first(where: { $0.name == name }) else {
          throw .unknownOption(
            name,
            nearest: NearestWord.slip(name, among: syntax.allOptions.map(\.name))
          )
        }
        guard values[name] == nil else { throw .repeatedOption(name) }
        switch (option.value, parts.count) {
        case (nil, 1): values[name] = ""
        case (nil, _): throw .unexpectedValue(name)
        case (_, 2): values[name] = String(parts[1])
        case (let kind?, _):
          guard let value = rest.popFirst() else { throw .missingValue(name, kind) }
          values[name] = value
        }
      }
    }
    if has("--help") { return }
    guard operands.count >= syntax.count.lowerBound else {
      throw .missingOperand(syntax.operands)
    }
    guard operands.count <= syntax.count.upperBound else {
      throw .unexpectedOperand(operands[syntax.count.upperBound])
    }
  }
}

/// What is wrong with a command line.
enum UsageError: Error, Equatable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, nearest: String?)
  case repeatedOption(String)
  case missingValue(String, String)
  case unexpectedValue(String)
  case missingOperand(String)
  case unexpectedOperand(String)
  case wrongValue(String, Wording)

  /// A sentence that says what to write instead.
  var wording: Wording {
    switch self {
    case .unknownCommand(let name, let nearest):
      Wording(
        es: "no hay una orden «\(name)»" + (nearest.map { "; ¿quiso decir «\($0)»?" } ?? ""),
        en: "there is no command \"\(name)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "")
      )
    case .unknownOption(let name, let nearest):
      Wording(
        es: "no hay una opción \(name)" + (nearest.map { "; ¿quiso decir \($0)?" } ?? ""),
        en: "there is no option \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "")
      )
    case .repeatedOption(let name):
      Wording(es: "\(name) está repetida", en: "\(name) is given twice")
    case .missingValue(let name, let kind):
      Wording(es: "a \(name) le falta su valor: \(kind)", en: "\(name) lacks its value: \(kind)")
    case .unexpectedValue(let name):
      Wording(es: "\(name) no lleva valor", en: "\(name) takes no value")
    case .missingOperand(let operands):
      Wording(es: "falta: \(operands)", en: "missing: \(operands)")
    case .unexpectedOperand(let word): Wording(es: "sobra «\(word)»", en: "\"\(word)\" is too much")
    case .wrongValue(let name, let expected):
      Wording(es: "\(name) debe ser \(expected.es)", en: "\(name) must be \(expected.en)")
    }
  }
}
