import Foundation
import OCDSServer
import TestSupport
import Testing

@Suite struct DocumentationTests {
  @Test("every route and every problem stands in the documentation")
  func isComplete() throws {
    let page = text(try bytes(of: Paths.root.appending(path: "docs/api.md")))
    let spanish = text(try bytes(of: Paths.root.appending(path: "docs/api.es.md")))
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
