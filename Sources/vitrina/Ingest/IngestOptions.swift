import OCDSCore

/// How an ingest reports, and whether it only rehearses.
struct IngestOptions {
  /// The file that `--report` names, beside the report that is always kept.
  let report: ReportFile?
  /// How many examples of each kind of fault the report has.
  let examples: Int
  /// Whether nothing is to be published or kept.
  let isRehearsal: Bool
  /// Whether what a dry run would do is written as JSON.
  let isJSON: Bool

  /// What a command has that asks for nothing.
  init() {
    report = nil
    examples = 10
    isRehearsal = false
    isJSON = false
  }

  init(_ arguments: Arguments) throws(UsageError) {
    report = try ReportFile(arguments)
    isRehearsal = arguments.has("--dry-run")
    switch arguments["--format"] {
    case nil, "text"?: isJSON = false
    case "json"?: isJSON = true
    default: throw .wrongValue("--format", Wording(es: "text o json", en: "text or json"))
    }
    guard isRehearsal || arguments["--format"] == nil else {
      throw .wrongValue(
        "--format",
        Wording(es: "de un ensayo: agregue --dry-run", en: "of a dry run: add --dry-run")
      )
    }
    guard let text = arguments["--max-examples"] else {
      examples = 10
      return
    }
    guard let number = Int(text), (1...1000).contains(number) else {
      throw .wrongValue(
        "--max-examples",
        Wording(es: "un número, 1–1000", en: "a number, 1–1000")
      )
    }
    examples = number
  }

  static let syntax: [OptionSyntax] = [
    OptionSyntax(
      "--report",
      value: "FILE",
      es: "escribe además el informe en este archivo (.txt, .json o .html)",
      en: "writes the report to this file as well (.txt, .json or .html)"
    ),
    OptionSyntax(
      "--max-examples",
      value: "N",
      es: "cuántos ejemplos de cada falla trae el informe (10)",
      en: "how many examples of each fault the report has (10)"
    ),
    OptionSyntax(
      "--dry-run",
      es: "muestra, proceso por proceso, qué se publicaría; no publica ni guarda nada",
      en: "shows, process by process, what would be published; publishes and keeps nothing"
    ),
    OptionSyntax(
      "--format",
      value: "text|json",
      es: "forma de lo que --dry-run muestra",
      en: "form of what --dry-run shows"
    ),
  ]
}
