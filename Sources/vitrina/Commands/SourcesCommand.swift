import OCDSCore
import OCDSIngestion

/// Lists the sources whose tables are known.
enum SourcesCommand: Command {
  static let syntax = CommandSyntax(
    name: "sources",
    operands: "",
    count: 0...0,
    summary: Wording(
      es: "Enumera las fuentes cuyas tablas se reconocen, y por qué encabezados.",
      en: "Lists the sources whose tables are recognised, and by which headings."
    ),
    options: [],
    example: "vitrina sources --lang en"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    for profile in SourceProfile.all {
      let headings = profile.required.compactMap(\.spellings.first).joined(separator: "», «")
      console.say("\(profile.name)\t\(profile.title[console.language])\t«\(headings)»")
    }
    return .done
  }
}
