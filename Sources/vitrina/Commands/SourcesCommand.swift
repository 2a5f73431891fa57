import OCDSCore
import OCDSIngestion

/// Lists the sources that are known: tables, and OCDS.
enum SourcesCommand: Command {
  static let syntax = CommandSyntax(
    name: "sources",
    operands: "",
    count: 0...0,
    summary: Wording(
      es: "Enumera las fuentes que se reconocen, y por qué encabezados o contenido.",
      en: "Lists the sources that are recognised, and by which headings or content."
    ),
    options: [],
    example: "vitrina sources --lang en"
  )

  static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
    for profile in SourceProfile.all {
      let headings = profile.required.compactMap(\.spellings.first).joined(separator: "», «")
      console.say("\(profile.name)\t\(profile.title[console.language])\t«\(headings)»")
    }
    for source in OCDSSource.allCases {
      let (title, recognition) = (source.title, source.recognition)
      console.say(
        "\(source.rawValue)\t\(title[console.language])\t\(recognition[console.language])"
      )
    }
    return .done
  }
}
