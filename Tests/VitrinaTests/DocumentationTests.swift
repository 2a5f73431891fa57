import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import vitrina

@Suite("Documentation")
struct DocumentationTests {
  static let pages = ["docs/commands.md", "docs/commands.es.md"]

  private func text(_ page: String) throws -> String {
    try String(contentsOf: Paths.root.appending(path: page), encoding: .utf8)
  }

  @Test("every command, option and exit code stands in the guide", arguments: pages)
  func commands(_ page: String) throws {
    let text = try text(page)
    for command in Program.commands {
      #expect(text.contains("vitrina \(command.syntax.name)"), "\(command.syntax.name)")
      for option in command.syntax.allOptions where option.name != "--help" {
        #expect(text.contains(option.name), "\(command.syntax.name) \(option.name)")
      }
    }
    for code in ExitCode.allCases { #expect(text.contains("| \(code.rawValue) |"), "\(code)") }
  }

  @Test(
    "the menu's entries stand in the guide for contributors, and the two commands in the README"
  )
  func menu() throws {
    let makefile = try text("Makefile")
    let guide = try text("CONTRIBUTING.md") + text("README.md")
    for match in makefile.matches(of: #/(?m)^([a-z-]+):.*## /#) {
      #expect(guide.contains("make \(match.1)") || match.1 == "help", "\(match.1)")
    }
    #expect(try text("README.md").contains("make run"))
    #expect(try text("README.md").contains("make test"))
  }

  @Test("every relative link of the guides leads to a file")
  func links() throws {
    let folder = Paths.root.appending(path: "docs")
    let enumerator = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var pages = (enumerator?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    pages += ["README.md", "CONTRIBUTING.md"].map { Paths.root.appending(path: $0) }
    #expect(pages.count > 10)
    for page in pages {
      let text = try String(contentsOf: page, encoding: .utf8)
      for match in text.matches(of: /\]\(([^)#]+)(?:#[^)]*)?\)/) where !match.1.contains(":") {
        let target = page.deletingLastPathComponent().appending(path: String(match.1))
        #expect(
          FileManager.default.fileExists(atPath: target.path),
          "\(page.lastPathComponent) links to \(match.1)"
        )
      }
    }
  }
}
