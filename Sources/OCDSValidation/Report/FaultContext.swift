internal import OCDSCore

/// A fault with what its sentence speaks of.
struct FaultContext {
  let program: SchemaProgram?
  let fault: Fault
  /// The names of the path.
  let path: [String]
  /// The value that the fault is about, where it is told apart by it.
  let value: String
  /// The codes and the fields that there are, for suggestions.
  let suggestions: Suggestions

  /// The name of the field; of an element of a list, the list's.
  var field: String { path.last ?? "" }

  /// The name of what the field is in.
  var parentName: String { path.dropLast().last ?? "" }

  /// What the field is in.
  var parent: Wording {
    let name = parentName
    if name.isEmpty { return Wording(es: "este objeto", en: "this object") }
    return Wording(es: "«\(name)»", en: "\"\(name)\"")
  }

  private var node: SchemaNode {
    guard let program, fault.node >= 0 else { return SchemaNode() }
    return program.nodes[Int(fault.node)]
  }

  private var object: ObjectRule? {
    node.object >= 0 ? program?.objects[Int(node.object)] : nil
  }

  private var array: ArrayRule? { node.array >= 0 ? program?.arrays[Int(node.array)] : nil }
  private var string: StringRule? { node.string >= 0 ? program?.strings[Int(node.string)] : nil }
  private var number: NumberRule? { node.number >= 0 ? program?.numbers[Int(node.number)] : nil }

  /// The kinds of value that are allowed, as a list of words.
  var types: Wording {
    let words = node.types.words
    return Wording(
      es: words.map(\.es).listed(with: "o"),
      en: words.map(\.en).listed(with: "or")
    )
  }

  /// The number that a length, a size or a day is bound to.
  var bound: Int {
    if fault.operand >= 0 && !fault.rule.namesValue { return Int(fault.operand) }
    return switch fault.rule {
    case .minLength: string?.minimum ?? 0
    case .maxLength: string?.maximum ?? 0
    case .minItems: array?.minimum ?? 0
    case .maxItems: array?.maximum ?? 0
    case .minProperties: object?.minimum ?? 0
    case .maxProperties: object?.maximum ?? 0
    default: 0
    }
  }

  /// The word for letters, after their number.
  var letters: Wording {
    bound == 1 ? Wording(es: "letra", en: "letter") : Wording(es: "letras", en: "letters")
  }

  /// The pattern that a text must match.
  var pattern: String {
    guard let program, let string, string.pattern >= 0 else { return "" }
    return program.patterns[Int(string.pattern)].source
  }

  /// The member whose presence asks for the field.
  var dependency: String {
    guard let program, fault.operand >= 0 else { return "" }
    return program.text(program.dependencies[Int(fault.operand)].name)
  }

  /// The least value, in words.
  var minimum: Wording {
    guard let program, let number, number.minimum >= 0 else { return Wording("") }
    let value = program.decimals[Int(number.minimum)].plainText
    return number.isMinimumExclusive
      ? Wording(es: "mayor que \(value)", en: "above \(value)")
      : Wording(es: "al menos \(value)", en: "at least \(value)")
  }

  /// The greatest value, in words.
  var maximum: Wording {
    guard let program, let number, number.maximum >= 0 else { return Wording("") }
    let value = program.decimals[Int(number.maximum)].plainText
    return number.isMaximumExclusive
      ? Wording(es: "menor que \(value)", en: "below \(value)")
      : Wording(es: "a lo más \(value)", en: "at most \(value)")
  }

  /// What a number must be a multiple of.
  var divisor: String {
    guard let number else { return "" }
    let text = Array("\(number.divisor)e\(number.divisorExponent)".utf8)
    return JSONDecimal(text.span).plainText
  }

  /// How many forms fit.
  var fitting: Wording {
    fault.operand == 0
      ? Wording(es: "ninguna", en: "none") : Wording(es: "más de una", en: "more than one")
  }

  /// What the standard notes of the field.
  var note: FieldNote {
    guard let program else { return FieldNote() }
    switch fault.rule {
    case .closedCodelist, .openCodelist, .deprecatedField:
      return fault.node >= 0 ? program.notes[Int(fault.node)] : FieldNote()
    default: return FieldNote()
    }
  }

  /// The version from which the field is out of use.
  var deprecatedVersion: String { note.deprecated ?? "" }

  /// The name of the field's codelist.
  var codelist: String { note.codelist ?? "" }

  /// The code that was perhaps meant.
  var suggestion: Wording {
    guard let name = note.codelist, let code = suggestions.code(like: value, in: name) else {
      return Wording("")
    }
    return Wording(es: " (¿«\(code)»?)", en: " (\"\(code)\"?)")
  }

  /// The field that was perhaps meant.
  var fieldSuggestion: Wording {
    guard let name = suggestions.field(like: field) else { return Wording("") }
    return Wording(es: " (¿quiso decir «\(name)»?)", en: " (did you mean \"\(name)\"?)")
  }
}

extension TypeSet {
  /// The words for the kinds.
  fileprivate var words: [Wording] {
    var words: [Wording] = []
    if contains(.string) { words.append(Wording(es: "un texto", en: "a text")) }
    if contains(.number) {
      words.append(Wording(es: "un número", en: "a number"))
    } else if contains(.integer) {
      words.append(Wording(es: "un número entero", en: "a whole number"))
    }
    if contains(.boolean) { words.append(Wording(es: "verdadero o falso", en: "true or false")) }
    if contains(.object) { words.append(Wording(es: "un objeto", en: "an object")) }
    if contains(.array) { words.append(Wording(es: "una lista", en: "a list")) }
    // A field that may be null may be left out; nobody needs to be told.
    if contains(.null) && words.isEmpty { words.append(Wording(es: "nulo", en: "null")) }
    return words
  }
}

extension [String] {
  /// The words with commas between them, and a word before the last.
  func listed(with word: String) -> String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension JSONDecimal {
  /// The value as people write it, where that is not too long.
  var plainText: String {
    let digits = digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self)
    let sign = isNegative ? "-" : ""
    if exponent == 0 { return sign + digits }
    if exponent > 0 && exponent <= 20 {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    if exponent < 0 && exponent >= -20 {
      let padded = String(repeating: "0", count: Swift.max(0, 1 - exponent - digits.count)) + digits
      let point = padded.index(padded.endIndex, offsetBy: exponent)
      return sign + padded[..<point] + "." + padded[point...]
    }
    return "\(sign)\(digits)e\(exponent)"
  }
}
