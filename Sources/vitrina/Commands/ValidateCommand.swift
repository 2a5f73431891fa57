import Glibc
import OCDSCore
import OCDSIngestion
import OCDSValidation

/// Checks files against the standard, or against any JSON schema.
enum ValidateCommand: Command {
  static let syntax = CommandSyntax(
    name: "validate",
    operands: "[FILE…]",
    count: 0...Int.max,
    summary: Wording(
      es:
        "Revisa archivos OCDS: esquema, listas de códigos, extensiones y coherencia; sin archivos lee la entrada estándar.",
      en:
        "Checks OCDS files: schema, codelists, extensions and coherence; without files it reads standard input."
    ),
    options: [
      OptionSyntax(
        "--publication",
        value: "DIR",
        es: "revisa con las extensiones y el prefijo de esta publicación",
        en: "checks with the extensions and the prefix of this publication"
      ),
      OptionSyntax(
        "--format",
        value: "text|json|jsonl|html|sarif",
        es: "forma del informe (text)",
        en: "form of the report (text)"
      ),
      OptionSyntax(
        "--output",
        value: "FILE",
        es: "escribe el informe en este archivo",
        en: "writes the report to this file"
      ),
      OptionSyntax(
        "--max-examples",
        value: "N",
        es: "ejemplos de cada hallazgo (5)",
        en: "examples of each finding (5)"
      ),
      OptionSyntax(
        "--threads",
        value: "N",
        es: "hilos de trabajo (los núcleos de la máquina)",
        en: "threads (the machine's cores)"
      ),
      OptionSyntax(
        "--json-schema",
        value: "SCHEMA",
        es: "revisa contra este esquema JSON (draft-04) en vez de OCDS",
        en: "checks against this JSON schema (draft-04) instead of OCDS"
      ),
      OptionSyntax(
        "--registry",
        value: "PREFIX=DIR",
        es: "busca en esta carpeta los esquemas cuya dirección empieza así",
        en: "looks in this folder for schemas whose address begins so"
      ),
      OptionSyntax(
        AllowedNetwork.option,
        value: "HOSTS",
        es:
          "con --json-schema: trae de estos servidores, y de ningún otro, los esquemas que falten",
        en: "with --json-schema: fetches missing schemas from these hosts and no others"
      ),
      OptionSyntax(
        "--verdicts",
        es: "con --json-schema: una línea por documento, y nada más",
        en: "with --json-schema: one line a document, and nothing else"
      ),
    ],
    example: "vitrina validate --format html --output informe.html paquete-2025.json"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let options = try ValidateOptions(arguments)
    let names = arguments.operands.isEmpty ? ["-"] : arguments.operands
    if arguments["--json-schema"] != nil {
      return try SchemaCheck.run(arguments, names, options, console)
    }
    for option in ["--verdicts", "--registry", AllowedNetwork.option] where arguments.has(option) {
      throw UsageError.missingOperand("--json-schema SCHEMA (\(option))")
    }
    let cache = try StandardCache()
    var days = CommonDays()
    return try ReportOutput.run(
      names,
      options,
      console,
      finish: { days.tell(&$0) },
      check: { file, number in
        try FileCheck.report(file, cache, options) { found, position in
          days.add(found, file: number, position: position)
        }
      }
    )
  }
}
