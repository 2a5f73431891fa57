import Foundation
import OCDSCore
import TestSupport
import Testing

/// The files of `fixtures/invalid`, each with the one fault that it has.
@Suite("Invalid fixtures")
struct InvalidFixtureTests {
  @Test("the report of each package is the one beside it", arguments: InvalidFixtures.packages)
  func packages(_ fixture: ReportFixture) throws { try fixture.check() }

  @Test(
    "the report of each document held against a schema is the one beside it",
    arguments: InvalidFixtures.documents
  )
  func documents(_ fixture: ReportFixture) throws { try fixture.check() }

  @Test("the report of a file that is checked for a publication is the one beside it")
  func published() throws {
    let workspace = try Workspace()
    let made = try workspace.run("init", "q", "--name", "Otra", "--ocid-prefix=ocds-zzzzzz")
    #expect(made.exitCode == 0)
    let fixtures = InvalidFixtures.published(workspace.path("q"))
    #expect(fixtures.map(\.file) == ["foreignPrefix.json"])
    for fixture in fixtures { try fixture.check() }
  }

  @Test("each file has both reports, and each report a file")
  func complete() {
    let folders =
      [InvalidFixtures.folder]
      + (["publication"] + InvalidFixtures.schemas.keys).map {
        InvalidFixtures.folder.appending(path: $0)
      }
    for folder in folders {
      let files = ReportFixture.files(in: folder).filter { $0.file != "schema.json" }
      #expect(!files.isEmpty)
      let reports = files.flatMap { file in
        Language.allCases.map { file.report($0).lastPathComponent }
      }
      let found = Paths.names(in: folder).filter {
        $0.hasSuffix(".es.jsonl") || $0.hasSuffix(".en.jsonl")
      }
      #expect(found == reports.sorted())
    }
  }

  @Test("every rule on documents has a file that is named for it")
  func documentRules() {
    let rules = Paths.names(
      in: Paths.root.appending(path: "Sources/OCDSValidation/Checks/Document")
    )
    let names = (InvalidFixtures.packages + InvalidFixtures.published("")).map {
      $0.file.split(separator: ".").first.map(String.init)
    }
    #expect(rules.count == 25)
    for rule in rules {
      let upper = rule.dropLast("Rule.swift".count)
      #expect(names.contains(upper.prefix(1).lowercased() + upper.dropFirst()), "\(rule)")
    }
  }

  /// The files that are named for a keyword which has no rule of its own, and the rule that shows it.
  private static let shown = [
    "schema.items": "schema.type",
    "schema.patternProperties": "schema.type",
    "draft-04/schema.additionalProperties": "schema.type",
    "draft-04/schema.allOf": "schema.minimum",
    "draft-04/schema.exclusiveMinimum": "schema.minimum",
  ]

  @Test("a report names the rule that its file is named for")
  func names() throws {
    let fixtures =
      InvalidFixtures.packages + InvalidFixtures.documents + InvalidFixtures.published("")
    for fixture in fixtures {
      let name = fixture.file.split(separator: ".")
      let code = name[0] == "schema" ? "schema.\(name[1])" : String(name[0])
      #expect(try fixture.findings().contains(Self.shown[fixture.place] ?? code), "\(fixture)")
    }
  }

  @Test("an ocid of the publication's own prefix is no finding")
  func ownPrefix() throws {
    let workspace = try Workspace.withPublication()
    let file = InvalidFixtures.folder.appending(path: "publication/foreignPrefix.json").path
    let own = try workspace.run("validate", "--publication", "p", "--format", "jsonl", file)
    #expect(!own.stdout.contains("foreignPrefix\""))
  }
}
