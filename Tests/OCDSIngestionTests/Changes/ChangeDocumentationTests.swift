import Foundation
import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Changes: the guides")
struct ChangeDocumentationTests {
  @Test("the example is true", arguments: ["docs/changes.md", "docs/changes.es.md"])
  func example(_ page: String) throws {
    let guide = try String(contentsOf: Paths.root.appending(path: page), encoding: .utf8)
    let blocks = guide.components(separatedBy: "```json\n").dropFirst().map {
      Array(($0.components(separatedBy: "```").first ?? "").utf8)
    }
    try #require(blocks.count == 3)
    var writer = ChangeWriter(rules: try TestRules.changes())
    let moment = ChangeFixtureTests.moment
    let change = try change(blocks[1], after: blocks[0], with: &writer, at: moment)
    #expect(try isSameJSON(change?.bytes ?? [], blocks[2]), "\(change.written)")
    #expect(change.written.contains("12.50"))
  }

  @Test("every tag stands in both guides", arguments: ["docs/changes.md", "docs/changes.es.md"])
  func tags(_ page: String) throws {
    let guide = try String(contentsOf: Paths.root.appending(path: page), encoding: .utf8)
    for tag in ReleaseTag.allCases where !tag.rawValue.hasSuffix("Update") {
      #expect(guide.contains("`\(tag.rawValue)`"), "\(tag)")
    }
  }
}
