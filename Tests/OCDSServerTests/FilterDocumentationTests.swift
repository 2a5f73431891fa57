import Foundation
import OCDSCore
import OCDSStore
import TestSupport
import Testing

/// The pages about the API say what the table of filters says.
@Suite("The documentation of the filters")
struct FilterDocumentationTests {
  @Test("is the table in the code", arguments: Language.allCases)
  func table(_ language: Language) throws {
    let path = Paths.root.appending(path: language == .es ? "docs/api.es.md" : "docs/api.md")
    let page = String(decoding: try bytes(of: path), as: UTF8.self)
    let rows = SelectionFilter.allCases.map { row($0, language) }
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      let mark = language == .es ? "| nombre | qué dice |" : "| name | meaning |"
      let head = try #require(page.range(of: mark))
      let start = try #require(page[head.lowerBound...].range(of: "|---|---|---|---|\n")).upperBound
      let end = page[start...].range(of: "\n\n")?.lowerBound ?? page.endIndex
      let new = page[..<start] + rows.joined(separator: "\n") + page[end...]
      try Data(new.utf8).write(to: path)
      return
    }
    for row in rows { #expect(page.contains(row + "\n"), "\(row)") }
  }

  private func row(_ filter: SelectionFilter, _ language: Language) -> String {
    let meaning = [filter.meaning[language], filter.compares?[language]].compactMap(\.self)
    let yes = language == .es ? "sí" : "yes"
    return "| `\(filter.name)` | \(meaning.joined(separator: " ")) | \(filter.expected[language]) "
      + "| \(filter.isRepeatable ? yes : "no") |"
  }
}
