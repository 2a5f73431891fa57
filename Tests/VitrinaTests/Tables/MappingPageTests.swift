import Foundation
import OCDSCore
import TestSupport
import Testing

/// The pages about mapping files: what they show is what is tested, and their commands run.
@Suite("The pages about mapping files")
struct MappingPageTests {
  static let pages = ["docs/sources/mapped-sheets.md", "docs/sources/mapped-sheets.es.md"]
  private static let folder = Paths.fixtures.appending(path: "sources/mapped-award-sheet")

  private static func text(_ page: String) throws -> String {
    String(decoding: try bytes(of: Paths.root.appending(path: page)), as: UTF8.self)
  }

  @Test("the mapping that is shown is the fixture's", arguments: pages)
  func mapping(_ page: String) throws {
    let shown = try #require(try Self.text(page).firstMatch(of: /```json\n([^`]*)```/)).1
    let mapping = try bytes(of: Self.folder.appending(path: "mapping.json"))
    #expect(Array(shown.utf8) == mapping)
  }

  @Test("the commands of the example run one after the other", arguments: pages)
  func commands(_ page: String) throws {
    let workspace = try Workspace()
    for (name, file) in [
      ("hoja.csv", "clean.csv"), ("hoja.xlsx", "award.xlsx"), ("mapa.json", "mapping.json"),
    ] {
      try workspace.write(name, try bytes(of: Self.folder.appending(path: file)))
    }
    var count = 0
    for line in try Self.text(page).split(separator: "\n") where line.hasPrefix("    vitrina ") {
      let command = "\"$VITRINA\" " + line.dropFirst("    vitrina ".count)
      let outcome = try workspace.bash(command)
      #expect(outcome.exitCode == 0, "\(line): \(outcome.stderr)")
      count += 1
    }
    #expect(count == 5)
    let bodies = try Database(path: workspace.path("datos/vitrina.sqlite")).bodies()
    #expect(bodies.count == 1)
  }

  @Test("every member and conversion of the schema stands in the page", arguments: pages)
  func members(_ page: String) throws {
    let text = try Self.text(page)
    let schema = try JSONDocument(
      bytes(of: Paths.root.appending(path: "schema/mapping-schema.json"))
    )
    let raw = String(decoding: schema.source, as: UTF8.self)
    for match in raw.matches(of: /"([A-Za-z]+)": \{ "(?:\$ref|type|enum)"/)
    where !["Text", "additionalProperties"].contains(match.1) {
      #expect(
        text.contains("`\(match.1)`") || text.contains("\"\(match.1)\""),
        "\(match.1)"
      )
    }
  }
}
