import OCDSCore

/// The help texts, made from what the commands declare.
enum Help {
  static let purpose = Wording(
    es: "vitrina publica contrataciones abiertas (OCDS).",
    en: "vitrina publishes open contracting data (OCDS)."
  )

  /// The help of the program: its commands.
  static func program(_ language: Language) -> String {
    let spanish = language == .es
    var lines = [
      purpose[language], "", spanish ? "Uso: vitrina ORDEN …" : "Usage: vitrina COMMAND …", "",
    ]
    let width = (Program.commands.map { $0.syntax.name.count }.max() ?? 0) + 2
    for command in Program.commands {
      let name = command.syntax.name
      lines.append("  \(padded(name, width))\(command.syntax.summary[language])")
    }
    lines += [
      "",
      spanish
        ? "`vitrina ORDEN --help` explica cada una; `vitrina --version` dice la versión."
        : "`vitrina COMMAND --help` explains each; `vitrina --version` tells the version.",
      "", spanish ? "Ejemplo:" : "Example:",
      "  vitrina init datos --name \"Secretaría de Ejemplo\" --ocid-prefix ocds-abc123",
    ]
    return lines.joined(separator: "\n")
  }

  /// The help of a command.
  static func command(_ syntax: CommandSyntax, _ language: Language) -> String {
    let spanish = language == .es
    var lines = [
      syntax.summary[language], "",
      "\(spanish ? "Uso" : "Usage"): \(usage(syntax, language))", "",
    ]
    let names = syntax.allOptions.map { $0.name + ($0.value.map { " \($0)" } ?? "") }
    let width = (names.map(\.count).max() ?? 0) + 2
    for (name, option) in zip(names, syntax.allOptions) {
      lines.append("  \(padded(name, width))\(option.help[language])")
    }
    lines += ["", spanish ? "Ejemplo:" : "Example:", "  \(syntax.example)"]
    return lines.joined(separator: "\n")
  }

  /// The line that shows how a command is written.
  static func usage(_ syntax: CommandSyntax, _ language: Language) -> String {
    let options = language == .es ? "[OPCIONES]" : "[OPTIONS]"
    return "vitrina \(syntax.name) \(options) \(syntax.operands)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
