import OCDSCore

/// An option of a command, as it declares it.
struct OptionSyntax {
  /// The name with its dashes, such as `--base-url`.
  let name: String
  /// The word that stands for its value, or nil for a switch.
  let value: String?
  let help: Wording

  init(_ name: String, value: String? = nil, es: String, en: String) {
    self.name = name
    self.value = value
    help = Wording(es: es, en: en)
  }
}

/// What a command is called, takes and does: what the parser and the help both read.
struct CommandSyntax {
  let name: String
  /// The operands as the usage line shows them, such as `DIR FILE…`.
  let operands: String
  /// How many operands it takes.
  let count: ClosedRange<Int>
  let summary: Wording
  let options: [OptionSyntax]
  let example: String

  /// The options that every command has.
  static let common = [
    OptionSyntax(
      "--lang",
      value: "es|en",
      es: "idioma de los mensajes",
      en: "language of the messages"
    ),
    OptionSyntax("--help", es: "muestra esta ayuda", en: "shows this help"),
  ]

  var allOptions: [OptionSyntax] { options + CommandSyntax.common }
}

/// A command of the program.
protocol Command: Sendable {
  static var syntax: CommandSyntax { get }
  /// Runs with arguments that fit the syntax.
  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode
}
