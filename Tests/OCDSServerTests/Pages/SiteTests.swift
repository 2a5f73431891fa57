import Foundation
import OCDSCore
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

/// The pages of the site as a browser asks for them.
@Suite("The site")
struct SiteTests {
  private static func text(_ reply: Reply) throws -> String {
    String(decoding: try reply.content(), as: UTF8.self)
  }

  @Test("no page leads to an address that is not there", arguments: Language.allCases)
  func links(_ language: Language) throws {
    let host = try Host(.router, try SitePublication.publication(files: 6))
    let walk = try SiteWalk(host, from: SitePage.home.pattern(language), limit: 120)
    #expect(walk.failures == [:])
    #expect(try walk.unmet(host) == [])
    let kinds = Set(walk.pages.keys.map(SiteWalk.kind))
    for page in [SitePage.home, .processes, .process("x"), .suppliers, .supplier("x"), .buyer("x")]
    {
      #expect(kinds.contains(SiteWalk.kind(page.pattern(language))), "\(page)")
    }
    for (address, page) in walk.pages where !address.hasPrefix("/charts") {
      #expect(page.matches(of: /<h1>/).count == 1, "\(address)")
      let ids = page.matches(of: #/\sid="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "\(address)")
      for label in page.matches(of: #/\sfor="([^"]+)"/#) {
        #expect(ids.contains(String(label.1)), "\(address): \(label.1)")
      }
    }
  }

  @Test(
    "hostile texts are harmless on every page",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=y>", "javascript:alert(1)",
      "\u{202E}txet\u{2066}", String(repeating: "ñ", count: 10_000), "🗳️👩🏽‍⚖️", "",
      "https://a.example/\" onclick=\"x", "]]>-->&amp;", "../../%00?#/", " \t\n\u{200B}\u{3164}",
      "\u{85}\u{FFFE}\u{1FFFF}",
    ]
  )
  func hostile(bad: String) throws {
    let before = String(bad.prefix(60))
    let publication = try SitePublication.publication(files: 4, before: before) { _ in bad }
    let host = try Host(.router, publication)
    let walk = try SiteWalk(host, from: "/es", limit: 70)
    #expect(walk.failures == [:])
    #expect(try walk.unmet(host) == [])
    for (address, page) in walk.pages {
      #expect(!page.contains("<script>alert"), "\(address)")
      #expect(!page.contains("<img"), "\(address)")
      #expect(!page.contains("href=\"javascript:"), "\(address)")
      #expect(!page.contains(" onclick=\"x"), "\(address)")
      #expect(page.matches(of: /<script/).count <= 2, "\(address)")
      // A link or a heading always says something.
      #expect(!page.contains(#/<(a|h[1-4])( [^>]*)?>(<bdi>)?\s*<\//#), "\(address)")
      #expect(!page.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE || $0 == "\u{85}" })
      #expect(page.hasSuffix("</html>") || page.hasSuffix("</svg>"), "\(address)")
    }
  }

  @Test("no page weighs more than 60 kB on its way, its style and script with it")
  func weight() throws {
    var generator = SeededGenerator(seed: 6)
    let publication = try SitePublication.publication(files: 6) { _ in
      String(
        (0..<10_000).map { _ in
          Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator)))
        }
      )
    }
    let host = try Host(.router, publication)
    let zip = ["Accept-Encoding": "gzip"]
    var heaviest = ("", 0)
    var fixed = 0
    for file in [SiteFile.stylesheet, .script] {
      let reply = try host.get(file.address.text, zip)
      #expect(reply.status == 200)
      #expect(reply.headers["cache-control"] == "public, max-age=31536000, immutable")
      #expect(try reply.content() == file.bytes)
      fixed += reply.body.count
    }
    let walk = try SiteWalk(host, from: "/es", limit: 70)
    #expect(try walk.unmet(host) == [])
    for (address, _) in walk.pages {
      let reply = try host.get(address, zip)
      #expect(reply.body.count + fixed < 60_000, "\(address): \(reply.body.count)")
      if reply.body.count > heaviest.1 { heaviest = (address, reply.body.count) }
    }
    print("the heaviest page is \(heaviest.0): \(heaviest.1) and \(fixed) bytes")
  }

  @Test("a browser that asks for the sign of the site unasked is given it")
  func sign() throws {
    let host = try Host(.router, try SitePublication.publication(files: 1))
    let reply = try host.get("/favicon.ico")
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "image/svg+xml")
    #expect(try reply.content() == SiteFile.icon.bytes)
  }

  @Test("no word of one language stands on a page of the other")
  func languages() throws {
    // Whatever is published has a sign in it, so that all that is left are words of the site.
    let sign = "◊"
    let publication = try SitePublication.publication(files: 12, before: sign) { _ in sign }
    let host = try Host(.router, publication)
    let walk = try SiteWalk(host, from: "/es", limit: 60)
    var compared = 0
    // The dictionary is made of names and codes, which are the same in both; its words have a test of their own.
    for (address, spanish) in walk.pages
    where address.hasPrefix("/es") && address != SitePage.dictionary.pattern(.es) {
      let pattern =
        #/rel="alternate" hreflang="en" href="https://contrataciones\.example(/en[^"]*)"/#
      guard let other = spanish.firstMatch(of: pattern)?.1 else { continue }
      let reply = try host.get(String(other).replacing("&amp;", with: "&"))
      #expect(reply.status == 200)
      let es = Words.own(spanish, sign)
      let en = Words.own(try Self.text(reply), sign)
      #expect(!es.isEmpty && !en.isEmpty)
      #expect(es.intersection(en).subtracting(Words.ofBoth) == [], "\(address)")
      for text in es { #expect(!Words.isEnglish(text), "\(address): \(text)") }
      for text in en { #expect(!Words.isSpanish(text), "\(other): \(text)") }
      compared += 1
    }
    #expect(compared > 20)
  }

  @Test(
    "a search finds what the API finds with the same filters",
    arguments: [
      "", "method=direct", "category=goods&category=works", "status=complete&sort=title",
      "minAmount=100000&currency=MXN&amountOf=award", "singleBid=true", "year=2024",
    ]
  )
  func search(_ query: String) throws {
    let host = try Host(.router, try SitePublication.publication(files: 100))
    let lines = try Self.text(host.get("/api/v1/ocids.jsonl?\(query)")).split(separator: "\n")
    let expected = Set(lines.map { $0.filter { $0 != "\"" } })
    for language in Language.allCases {
      var found: [String] = []
      var target: String? =
        SitePage.processes.pattern(language) + (query.isEmpty ? "" : "?\(query)")
      while let address = target {
        let reply = try host.get(address)
        #expect(reply.status == 200)
        let page = try Self.text(reply)
        let links = #/<th scope="row"><a href="/e[sn]/(?:procesos|processes)/([^"]+)"/#
        found += page.matches(of: links).map { String($0.1) }
        #expect(page.contains("<strong>\(NumberWords.count(expected.count))</strong>"))
        target = page.firstMatch(of: #/rel="next" class="button plain" href="([^"]+)"/#).map {
          String($0.1).replacing("&amp;", with: "&")
        }
      }
      #expect(found.count == expected.count)
      #expect(Set(found) == expected)
    }
  }

  @Test("a form's empty fields lead to the address without them")
  func form() throws {
    let host = try Host(.router, try SitePublication.publication(files: 2))
    let reply = try host.get("/es/procesos?q=&method=direct&from=&minAmount=&buyer=")
    #expect(reply.status == 302)
    #expect(reply.headers["location"] == "/es/procesos?method=direct")
    #expect(
      try host.get("/en/suppliers?q=&sort=name").headers["location"] == "/en/suppliers?sort=name"
    )
  }

  @Test("a wrong filter is told on a page in the language of the address, with what exists")
  func wrongFilter() throws {
    let host = try Host(.router, try SitePublication.publication(files: 1))
    let headers = ["Accept": "text/html,*/*;q=0.8", "Accept-Language": "en"]
    let spanish = try host.get("/es/procesos?method=secret", headers)
    #expect(spanish.status == 400)
    #expect(spanish.headers["content-type"] == "text/html; charset=utf-8")
    #expect(spanish.headers["content-language"] == "es")
    let text = try Self.text(spanish)
    #expect(text.contains("<html lang=\"es\">"))
    #expect(text.contains("open, selective, limited, direct"))
    #expect(text.contains("action=\"/es/procesos\""))
    for (address, status) in [
      ("/en/nothing", 404), ("/en/processes/none", 404), ("/en/suppliers/none", 404),
      ("/en/processes?cursor=a1-00000000", 400), ("/en/suppliers?sort=size", 400),
      // What cannot be is told before the address without empty fields is.
      ("/en/processes?cursor=a1-00000000&q=", 400), ("/en/buyers?cursor=%C2%8C&q=", 400),
    ] {
      let reply = try host.get(address, headers)
      #expect(reply.status == status)
      #expect(try Self.text(reply).contains("<html lang=\"en\">"), "\(address)")
      // A list of routes says nothing to a person.
      #expect(!(try Self.text(reply)).contains("the root (/)"), "\(address)")
    }
  }

  @Test("the root leads a browser to its language, and tells programs where everything is")
  func root() throws {
    let host = try Host(.router, try TestPublication())
    for (language, target) in [("en-GB,es;q=0.5", "/en"), ("es-MX", "/es"), ("fr", "/es")] {
      let reply = try host.get("/", ["Accept": "text/html", "Accept-Language": language])
      #expect(reply.status == 302)
      #expect(reply.headers["location"] == target)
      #expect(reply.headers["vary"]?.contains("Accept-Language") == true)
    }
    #expect(try host.get("/").headers["content-type"] == "application/json")
  }

  @Test("an empty publication has its pages too", arguments: Language.allCases)
  func empty(_ language: Language) throws {
    let host = try Host(.router, try TestPublication())
    for page in [SitePage.home, .processes, .suppliers, .buyers] {
      #expect(try host.get(page.pattern(language)).status == 200)
    }
    for kind in SpendingChart.allCases {
      #expect(try host.get("/charts/\(language)/\(kind)").status == 200)
      #expect(try host.get("/charts/\(language)/\(kind).svg").status == 200)
    }
  }

  @Test("a page is new after every publication, and the same until then")
  func freshness() throws {
    let publication = try SitePublication.publication(files: 1)
    let host = try Host(.router, publication)
    let before = try host.get("/es/procesos")
    #expect(try host.get("/es/procesos").body == before.body)
    let tag = try #require(before.headers["etag"])
    #expect(try host.get("/es/procesos", ["If-None-Match": tag]).status == 304)
    try publication.ingest(
      [TestPublication.release("ocds-xq9v00-new", "1", "2025-01-01T00:00:00Z", "tender")],
      at: 1_750_000_000
    )
    let after = try Self.text(host.get("/es/procesos", ["If-None-Match": tag]))
    #expect(after.contains("/es/procesos/ocds-xq9v00-new"))
  }

  @Test("a process's page tells what was noticed of its releases, not of those that were refused")
  func findings() throws {
    let publication = try TestPublication.standard()
    let finding = { (id: String, words: String) in
      Finding(
        code: "test.code",
        severity: .warning,
        sentence: Wording(es: "Revise \(words)", en: "Check \(words)"),
        pointer: "/tender/value",
        ocid: "ocds-xq9v00-7",
        releaseId: id,
        source: "test",
        line: 1,
        detail: Wording("")
      )
    }
    try publication.note(
      [finding("1", "el monto"), finding("1", "el monto"), finding("refused", "lo secreto")],
      at: 1_740_000_001
    )
    let host = try Host(.router, publication)
    let page = try Self.text(host.get("/es/procesos/ocds-xq9v00-7"))
    #expect(page.matches(of: /Revise el monto/).count == 1)
    #expect(!page.contains("secreto"))
    #expect(!(try Self.text(host.get("/es/procesos/ocds-xq9v00-8"))).contains("Revise"))
  }

  @Test("what is kept of pages has a bound")
  func cache() {
    let cache = PageCache(limit: 10_000)
    let page = Chunk(body: [UInt8](repeating: 1, count: 900), crc32: 0, length: 900)
    for number in 0..<100 { cache.keep(page, "page \(number)", at: 1) }
    #expect((1...10).contains(cache.count))
    #expect(cache.page("page 99", at: 1) == page)
    #expect(cache.page("page 99", at: 2) == nil)
    cache.keep(Chunk(body: [UInt8](repeating: 1, count: 9000), crc32: 0, length: 1), "big", at: 1)
    #expect(cache.page("big", at: 1) == nil)
    cache.keep(page, "new", at: 2)
    #expect(cache.count == 1)
    cache.keep(page, "old", at: 1)
    #expect(cache.page("old", at: 1) == nil && cache.page("new", at: 2) == page)
  }

  @Test("a chart stands in frames of others, its own style allowed by its hash")
  func charts() throws {
    let host = try Host(.router, try SitePublication.publication(files: 20))
    let svg = try host.get("/charts/es/buyers.svg?method=direct")
    #expect(svg.status == 200)
    #expect(svg.headers["content-type"] == "image/svg+xml")
    let policy = try #require(svg.headers["content-security-policy"])
    // Made with: printf '%s' "$RULES" | openssl dgst -sha256 -binary | base64
    #expect(policy.contains("style-src 'self' 'sha256-"))
    #expect(policy.contains("frame-ancestors *"))
    #expect(!policy.contains("unsafe"))
    let rules = try #require(
      String(decoding: svg.body, as: UTF8.self).firstMatch(of: #/<style>(.*?)<\/style>/#)
    )
    let digest = SHA256(hashing: Array(String(rules.1).utf8).span).bytes
    #expect(policy.contains("'sha256-\(Data(digest).base64EncodedString())'"))
    let page = try host.get("/charts/en/months")
    #expect(try Self.text(page).contains("target=\"_top\""))
    #expect(page.headers["content-security-policy"]?.contains("frame-ancestors *") == true)
    #expect(try host.get("/charts/en/planets").status == 404)
    #expect(try host.get("/charts/fr/months").status == 404)
  }

  @Test("search engines find every process in both languages, and that they may")
  func siteMap() throws {
    let publication = try TestPublication.standard()
    let host = try Host(.router, publication)
    #expect(
      try Self.text(host.get("/robots.txt")).contains(
        "Sitemap: \(TestPublication.base)/sitemap.xml"
      )
    )
    let index = try Self.text(host.get("/sitemap.xml"))
    var addresses: [String] = []
    for part in index.matches(of: /<loc>([^<]*)<\/loc>/) {
      let reply = try host.get(String(String(part.1).dropFirst(TestPublication.base.count)))
      #expect(reply.status == 200)
      addresses += try Self.text(reply).matches(of: /<loc>([^<]*)<\/loc>/).map { String($0.1) }
    }
    #expect(addresses.count == 20 + 2 * 46)
    for address in addresses {
      let target = String(address.dropFirst(TestPublication.base.count))
      #expect(try host.get(target).status == 200, "\(target)")
    }
    #expect(try host.get("/sitemap.xml?part=2").status == 404)
  }
}

/// The words of a page that are the site's own.
private enum Words {
  /// What is the same in both languages.
  static let ofBoth: Set<String> = [
    "English", "Español", "JSON", "CSV", "OpenAPI", "OpenAPI (JSON)",
  ]

  /// The texts of a page's elements and attributes without what was published: that stands in `bdi`, or has a sign.
  static func own(_ page: String, _ sign: String) -> Set<String> {
    var text = page
    for pattern in [
      #/(?s)<bdi.*?<\/bdi>/#, #/(?s)<script.*?<\/script>/#, #/(?s)<pre.*?<\/pre>/#,
      #/(?s)<code.*?<\/code>/#,
      #/(?s)<title>.*?<\/title>/#,
    ] { text = text.replacing(pattern, with: "") }
    var found = text.matches(of: />([^<]+)</).map { String($0.1) }
    let attributes = #/\s(?:title|aria-label|placeholder|data-label|data-copied|alt)="([^"]*)"/#
    found += text.matches(of: attributes).map { String($0.1) }
    return Set(
      found.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }.filter {
        !$0.contains(sign) && !$0.hasPrefix("ocds-xq9v00-")
          && !$0.contains("Estado &quot;de&quot; Prueba")
          && $0.contains(/\p{L}{3}/) && !$0.contains(/^https?:/)
          && !$0.contains(/^[\d,.$ −]*(MXN|USD|EUR)$/)
      }
    )
  }

  static func isEnglish(_ text: String) -> Bool {
    text.lowercased().contains(/\b(the|of|with|from|and|is|was|search|by)\b/)
  }

  static func isSpanish(_ text: String) -> Bool {
    text != "Español" && text.lowercased().contains(/\b(de|el|la|los|las|con|por|y|buscar|se)\b/)
  }
}
