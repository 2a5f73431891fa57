import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSServer

/// The page of a process, over all invented processes.
@Suite("The page of a process")
struct ProcessPageTests {
  private static func text(_ page: ProcessPage) -> String {
    String(decoding: page.document(), as: UTF8.self)
  }

  @Test(
    "shows the parties, the amounts, the contracts and the history",
    arguments: FixtureProcesses.files
  )
  func whole(file: String) throws {
    for language in Language.allCases {
      let page = try FixtureProcesses.page(file, language)
      let text = Self.text(page)
      #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      #expect(text.contains("<h1><bdi>"))
      for award in page.compiled["awards"].items {
        if let amount = award["value"]["amount"].number {
          #expect(text.contains(NumberWords.money(amount, award["value"]["currency"].text)))
        }
      }
      for contract in page.compiled["contracts"].items {
        let id = try #require(contract["id"].said)
        #expect(text.contains(id))
      }
      #expect(text.matches(of: #/class="done"><time/#).count >= page.history.count)
      #expect(!text.contains("<p></p>"))
      #expect(!text.contains("Optional("))
    }
  }

  @Test("has one heading of the first level, and ids that are its own")
  func ids() throws {
    for file in FixtureProcesses.files {
      let text = Self.text(try FixtureProcesses.page(file, .es))
      #expect(text.matches(of: /<h1>/).count == 1)
      let ids = text.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(file): \(ids)")
    }
  }

  @Test(
    "hostile text stays text wherever it stands",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=y>", "javascript:alert(1)",
      "\u{202E}txet\u{2066}", String(repeating: "ñ", count: 10_000), "🗳️👩🏽‍⚖️", "", "   ",
      "https://a.example/\" onclick=\"x", "]]>-->&amp;",
    ]
  )
  func hostile(bad: String) throws {
    for file in FixtureProcesses.files.prefix(12) {
      let text = Self.text(try FixtureProcesses.page(file, .es, spoiled: { _ in bad }))
      #expect(!text.contains("<script>alert"))
      #expect(!text.contains("<img src=x"))
      #expect(!text.contains("href=\"javascript:"))
      #expect(!text.contains("onclick=\"x"))
      #expect(text.matches(of: /<script/).count == 2)
      #expect(text.hasSuffix("</html>"))
    }
  }

  @Test("a process of which nothing is known has a page all the same", arguments: Language.allCases)
  func empty(_ language: Language) throws {
    let full = try FixtureProcesses.page(FixtureProcesses.files[0], language)
    let page = ProcessPage(
      settings: full.settings,
      language: language,
      words: full.words,
      ocid: "ocds-xq9v00-1",
      compiled: .nothing,
      history: [],
      findings: [],
      downloads: []
    )
    let text = Self.text(page)
    #expect(text.contains("<h1><bdi>ocds-xq9v00-1</bdi></h1>"))
    #expect(!text.contains("<section"))
  }
}
