import Foundation
import OCDSCore
import TestSupport
import Testing

/// The packages of `fixtures/extensions`, through the program.
@Suite("Fixtures of the extensions, through the program")
struct ExtensionFixtureTests {
  private static let folder = Paths.fixtures.appending(path: "extensions")
  static let accepted = ReportFixture.files(named: "accepts.json", inEachOf: folder)
  static let refused = ReportFixture.files(named: "refuses.json", inEachOf: folder)
  static let doubted = ReportFixture.files(named: "doubts.json", inEachOf: folder)

  @Test("each extension has a package that it accepts, and one that it refuses or doubts")
  func count() {
    let names = Paths.names(in: Paths.root.appending(path: "schema/extensions"))
      .filter { $0 != "registry.csv" }
    #expect(Self.accepted.map(\.folder.lastPathComponent) == names)
    #expect((Self.refused + Self.doubted).map(\.folder.lastPathComponent).sorted() == names)
  }

  @Test("packages that use their extensions rightly have no error and no unknown field")
  func accepts() throws {
    let files = Self.accepted.map { "\($0.folder.lastPathComponent)/\($0.file)" }
    let outcome = try Vitrina.start(
      [Vitrina.program, "validate", "--format", "jsonl"] + files,
      in: Self.folder.path
    ).end()
    #expect(outcome.exitCode == 0)
    #expect(try json(outcome.output.firstLine, at: "/summary/errors").map(text) == "0")
    var names: [String] = []
    for line in outcome.lines {
      let document = try JSONDocument(line)
      let file = document.root["name"]?.string ?? document.root["file"]?.string ?? ""
      let code = document.root["code"]?.string ?? ""
      #expect(code != "unknownField" && code != "unknownExtension", "\(file)")
      if document.root["type"]?.string == "file" { names.append(file) }
    }
    #expect(names == files)
  }

  @Test("a package that breaks its extension has the report beside it", arguments: refused)
  func refuses(_ fixture: ReportFixture) throws {
    try fixture.check()
    #expect(try !fixture.isValid())
  }

  @Test("a code that its open list lacks is told, and is no error", arguments: doubted)
  func doubts(_ fixture: ReportFixture) throws {
    try fixture.check()
    #expect(try fixture.findings().contains("openCodelist"))
    #expect(try fixture.isValid())
  }
}
