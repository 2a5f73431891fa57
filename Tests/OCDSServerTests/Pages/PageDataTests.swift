import Foundation
import OCDSCore
import Testing

@testable import OCDSServer

/// What a page offers beside itself is in its language, and leads back to it.
@Suite("The data of a page")
struct PageDataTests {
  private static func text(_ reply: Reply) throws -> String {
    String(decoding: try reply.content(), as: UTF8.self)
  }

  @Test(
    "files and feeds are in the language of the page, whatever the browser prefers",
    arguments: Language.allCases
  )
  func language(_ language: Language) throws {
    let host = try Host(.router, try SitePublication.publication(files: 4))
    let other = language == .es ? "en" : "es"
    let process = try #require(
      Self.text(host.get(SitePage.processes.pattern(language)))
        .firstMatch(of: #/<th scope="row"><a href="([^"]+)"/#)
    )
    for page in [SitePage.home, .processes].map({ $0.pattern(language) }) + [String(process.1)] {
      let links = try Self.text(host.get(page)).matches(of: #/href="(/api/v1/records[^"]+)"/#)
      let data = Set(links.map { String($0.1).replacing("&amp;", with: "&") }).filter {
        $0.contains(/\.(csv|xlsx|atom)/)
      }
      #expect(data.count >= 2, "\(page)")
      for address in data {
        let reply = try host.get(address, ["Accept-Language": other])
        #expect(reply.status == 200, "\(address)")
        #expect(reply.headers["content-language"] == language.rawValue, "\(address)")
      }
    }
  }

  @Test("the page that a table names for a process is there", arguments: Language.allCases)
  func pages(_ language: Language) throws {
    let host = try Host(.router, try SitePublication.publication(files: 8))
    let table = try Self.text(host.get("/api/v1/records.csv?lang=\(language)"))
    let base = "\(TestPublication.base)/"
    let addresses = Set(
      table.matches(of: #/,(https:[^,\r\n]+)\r\n/#).map { "/" + $0.1.dropFirst(base.count) }
    )
    #expect(addresses.count >= 5)
    for address in addresses {
      #expect(address.hasPrefix(SitePage.processes.pattern(language) + "/"), "\(address)")
      #expect(try host.get(address).status == 200, "\(address)")
    }
  }

  @Test("of a process's suppliers the one who is asked for stands first")
  func askedFor() throws {
    let host = try Host(.router, try SitePublication.publication(files: 100))
    let page = try Self.text(host.get("/es/proveedores"))
    let suppliers = page.matches(of: #/<a href="/es/proveedores/([^"]+)"><bdi>([^<]+)/#)
    #expect(suppliers.count > 20)
    for supplier in suppliers {
      let list = try Self.text(host.get("/es/procesos?supplier=\(supplier.1)"))
      let named = list.matches(of: #/data-label="Proveedor"><a href="/es/proveedores/([^"]+)"/#)
      #expect(!named.isEmpty)
      #expect(named.allSatisfy { $0.1 == supplier.1 }, "\(supplier.2)")
    }
  }

  @Test("an award on a party's page leads to the other side", arguments: Language.allCases)
  func otherSide(_ language: Language) throws {
    let host = try Host(.router, try SitePublication.publication(files: 30))
    for (list, other) in [(SitePage.suppliers, SitePage.buyers), (.buyers, .suppliers)] {
      let page = try Self.text(host.get(list.pattern(language)))
      let first = try #require(
        page.firstMatch(of: #/<th scope="row"><a href="([^"]+)"/#)
      )
      let party = try Self.text(host.get(String(first.1)))
      #expect(party.contains("\"><a href=\"\(other.pattern(language))/"))
    }
  }

  @Test("what happened on one day stands below one date, and what happened thrice is told once")
  func timeline() throws {
    let file = "ocds-xq9v00-91-0008-000026-00-2024.json"
    let text = String(
      decoding: try FixtureProcesses.page(file, .es).document(),
      as: UTF8.self
    )
    let line = try #require(text.firstMatch(of: #/(?s)aria-labelledby="linea">(.*?)</section>/#)).1
    let days = line.matches(of: #/<time datetime="([^"]+)"/#).map { String($0.1) }
    #expect(Set(days).count == days.count && days == days.sorted())
    let awards = line.matches(of: #/<div>Se adjudica a <bdi>[^<]+</bdi>(.*?)</div>/#)
    #expect(awards.map { String($0.1) } == ["<span class=\"quiet\"> (3 veces)</span>"])
  }

  @Test("the files of months stand below those of their year")
  func months() {
    let list = ReadyMadeList(
      Array(
        #"""
        {"files":[{"path":"a.csv"},{"path":"b.csv","period":"2023"},{"path":"c.csv","period":"2024-02"},
        {"path":"d.csv","period":"2023-11"},{"path":"e.csv","period":"2023-12"},{"path":"f.csv","period":"x"}]}
        """#.utf8
      )
    )
    let periods = list.periods
    #expect(periods.map(\.name) == ["", "x", "2024", "2023"])
    #expect(periods.map(\.entries.count) == [1, 1, 0, 1])
    #expect(
      periods.map { $0.months.map(\.name) } == [[], [], ["2024-02"], ["2023-12", "2023-11"]]
    )
    #expect(DateWords.month("2023-11")[.es] == "noviembre de 2023")
    #expect(DateWords.month("2023-13")[.en] == "2023-13")
  }
}
