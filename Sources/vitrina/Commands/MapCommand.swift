import Glibc
import OCDSCore
import OCDSIngestion

/// Drafts a mapping of headings from a table.
enum MapCommand: Command {
  static let syntax = CommandSyntax(
    name: "map",
    operands: "suggest FILE",
    count: 2...2,
    summary: Wording(
      es:
        "Propone un mapa de los encabezados de una tabla (CSV, XLSX) a OCDS, y dice qué falta decidir.",
      en:
        "Drafts a mapping of a table's headings (CSV, XLSX) to OCDS, and says what is left to decide."
    ),
    options: [],
    example: "vitrina map suggest adjudicaciones.xlsx > mapa.json"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    guard arguments.operands[0] == "suggest" else {
      throw UsageError.wrongValue(
        "map",
        Wording(es: "seguido de «suggest»", en: "followed by \"suggest\"")
      )
    }
    let file = try InputFile(arguments.operands[1])
    do {
      var draft: MappingDraft?
      try TableInputs.forEach(file) { _, reader in
        if draft == nil { draft = try MappingDraft(reader, name: file.name) }
      }
      guard let draft else { throw TableHead.missing(in: "") }
      for said in draft.open { console.complain(said) }
      var output = ByteOutput(file: STDOUT_FILENO)
      try output.append(draft.json.span)
      try output.flush()
      return draft.hasProcess ? .done : .found
    } catch let failure as RowFailure {
      console.complain("\(file.name): \(failure.wording[console.language])")
      return .unreadable
    }
  }
}
