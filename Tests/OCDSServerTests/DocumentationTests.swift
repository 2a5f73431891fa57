import Foundation
import OCDSServer
import TestSupport
import Testing

@Suite struct DocumentationTests {
  @Test("every route and every problem stands in the documentation")
  func isComplete() throws {
    func words(_ names: String...) throws -> String {
      try names.map { text(try bytes(of: Paths.root.appending(path: "docs/\($0)"))) }.joined()
    }
    // What is for programs, what is for crawlers, and what is for people stand on pages of their own.
    let page = try words("api.md", "facades.md", "site.md", "traffic-light.md")
    let spanish = try words("api.es.md", "facades.es.md", "site.es.md", "traffic-light.es.md")
    let publication = try TestPublication()
    let router = try Router(folder: publication.folder, threads: 1, log: { _ in })
    for endpoint in router.endpoints {
      #expect(page.contains("`\(endpoint)`"))
      #expect(spanish.contains("`\(endpoint)`"))
    }
    for kind in ProblemTests.kinds {
      #expect(page.contains("| `\(kind.name)` | \(kind.status) |"))
    }
  }
}
