import Glibc
import OCDSCore
import OCDSIngestion
import OCDSStore

/// Merges releases into compiled releases.
enum CompileCommand: Command {
  static let syntax = CommandSyntax(
    name: "compile",
    operands: "[FILE…]",
    count: 0...Int.max,
    summary: Wording(
      es:
        "Une las entregas de cada proceso en una entrega compilada, una por línea; sin archivos lee la entrada estándar.",
      en:
        "Merges the releases of each process into a compiled release, one a line; without files it reads standard input."
    ),
    options: [
      OptionSyntax(
        "--versioned",
        es: "escribe entregas con historial (o las añade al paquete)",
        en: "writes versioned releases (or adds them to the package)"
      ),
      OptionSyntax(
        "--package",
        es: "escribe un solo paquete de registros",
        en: "writes one record package"
      ),
      OptionSyntax(
        "--linked-releases",
        es: "en el paquete, enlaza las entregas en vez de incluirlas",
        en: "in the package, links the releases instead of embedding them"
      ),
      OptionSyntax(
        "--uri",
        value: "URI",
        es: "dirección del paquete",
        en: "address of the package"
      ),
      OptionSyntax(
        "--published-date",
        value: "DATE",
        es: "fecha de publicación del paquete",
        en: "publication date of the package"
      ),
      OptionSyntax(
        "--publisher-name",
        value: "TEXT",
        es: "quien publica, en vez de lo que digan los paquetes",
        en: "the publisher, instead of what the packages say"
      ),
      OptionSyntax(
        "--schema",
        value: "FILE",
        es: "toma de este esquema las reglas para unir",
        en: "takes the merge rules from this schema"
      ),
      OptionSyntax(
        "--string-date-order",
        es: "ordena las fechas como texto, no como instantes",
        en: "orders dates as text, not as instants"
      ),
    ],
    example: "vitrina compile paquete-2024.json paquete-2025.json > compiladas.jsonl"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    let options = try CompileOptions(arguments)
    let rules =
      if let path = arguments["--schema"] { try Rules.rules(ofFile: path) } else {
        try Rules.standard()
      }
    let names = arguments.operands.isEmpty ? ["-"] : arguments.operands
    var sink = CompileSink(console)
    var inputs: [InputFile] = []
    for name in names {
      let file = try InputFile(name)
      sink.input = inputs.count
      sink.name = name
      inputs.append(file)
      do throws(OCDSReadError<StoreError>) {
        try OCDSReader.read(file, into: &sink)
      } catch {
        switch error {
        case .sink(let error): throw error
        case .source(let error):
          console.complain("\(name): \(error.wording[console.language])")
          return .unreadable
        }
      }
    }
    var writer = CompileWriter(
      options,
      rules: rules,
      inputs: inputs,
      packages: sink.packages,
      output: ByteOutput(file: STDOUT_FILENO),
      console: console
    )
    try sink.index.forEachProcess { ocid, places in try writer.write(ocid, places) }
    try writer.end()
    for line in writer.findings.lines(console.language) { console.complain(line) }
    return sink.refused > 0 || writer.unmergeable > 0 ? .found : .done
  }
}
