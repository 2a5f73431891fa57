import Foundation
import FoundationXML
import OCDSServer
import TestSupport
import Testing

@Suite struct FeedTests {
  /// Reads a feed with Foundation's parser.
  private func atom(_ reply: Reply) throws -> AtomFeed {
    let feed = AtomFeed()
    let parser = XMLParser(data: Data(try reply.content()))
    parser.shouldProcessNamespaces = true
    parser.delegate = feed
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return feed
  }

  @Test("an Atom feed tells the newest first, in the language asked for", arguments: Way.allCases)
  func atom(_ way: Way) throws {
    let host = try Host(way, try AmendedProcess.publication())
    let reply = try host.get("/api/v1/records.atom")
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "application/atom+xml; charset=utf-8")
    #expect(reply.headers["content-language"] == "es")
    let feed = try atom(reply)
    #expect(feed.namespaces == ["http://www.w3.org/2005/Atom"])
    #expect(feed.texts["feed/id"] == ["\(TestPublication.base)/api/v1/records.atom"])
    #expect(feed.texts["feed/updated"] == ["2025-02-19T21:23:20Z"])
    #expect(feed.texts["feed/author/name"] == ["Estado \"de\" Prueba\n"])
    let ids = feed.texts["feed/entry/id"] ?? []
    #expect(ids.map { $0.suffix(3) } == ["c/3", "c/2", "d/1", "c/1"])
    #expect(
      feed.texts["feed/entry/summary"] == [
        "Secretaría de <Obras> & \"Agua\" modificó el contrato de «Puente & <camino>» con Puentes "
          + "del Sur, S.A. por $1,200.00 MXN.",
        "Secretaría de <Obras> & \"Agua\" contrató «Puente & <camino>» con Puentes del Sur, S.A. "
          + "por $1,000.00 MXN.",
        "Estado \"de\" Prueba\n publicó el procedimiento «Papelería de 1».",
        "Secretaría de <Obras> & \"Agua\" publicó el procedimiento «Puente & <camino>».",
      ]
    )
    #expect(
      feed.links["feed/entry/link alternate"]?.first
        == "\(TestPublication.base)/es/procesos/ocds-xq9v00-c"
    )
    // RFC 4287: every entry has one id, title and updated; a feed one of each and a link to itself.
    for name in ["id", "title", "updated", "published", "summary"] {
      #expect(feed.texts["feed/entry/\(name)"]?.count == 4)
    }
    for name in ["id", "title", "updated"] { #expect(feed.texts["feed/\(name)"]?.count == 1) }
    #expect(feed.links["feed/link self"] == ["\(TestPublication.base)/api/v1/records.atom"])
    #expect(Set(ids).count == 4)
    let english = try atom(try host.get("/api/v1/records.atom", ["Accept-Language": "en"]))
    #expect(
      english.texts["feed/entry/summary"]?.first
        == "Secretaría de <Obras> & \"Agua\" amended the contract for “Puente & <camino>” with "
        + "Puentes del Sur, S.A. for $1,200.00 MXN."
    )
    #expect(
      english.links["feed/entry/link alternate"]?.first
        == "\(TestPublication.base)/en/processes/ocds-xq9v00-c"
    )
  }

  @Test("a supplier's and a buyer's feed", arguments: ["supplier=S", "buyer=B"])
  func parties(_ filter: String) throws {
    let host = try Host(.router, try AmendedProcess.publication())
    let feed = try atom(try host.get("/api/v1/records.atom?\(filter)"))
    #expect(feed.texts["feed/entry/id"]?.map { $0.suffix(3) } == ["c/3", "c/2", "c/1"])
    let name = filter == "buyer=B" ? "Secretaría de <Obras>" : "Puentes del Sur, S.A."
    #expect(feed.texts["feed/title"]?.first?.contains(name) == true)
    let json = try host.get("/api/v1/records.feed.json?\(filter)")
    #expect(try json.strings("/items", "/id") == feed.texts["feed/entry/id"])
  }

  @Test("both forms lead through all releases, newest first, each once", arguments: [1, 3])
  func pages(_ limit: Int) throws {
    let host = try Host(.router, try TestPublication.standard())
    let whole = try host.get("/api/v1/records.feed.json?limit=1000").strings("/items", "/id")
    #expect(whole.count == 91)
    #expect(Set(whole).count == 91)
    var seen: [String] = []
    var next: String? = "/api/v1/records.feed.json?limit=\(limit)"
    while let address = next {
      let page = try host.get(address)
      #expect(try page.string("/feed_url") == TestPublication.base + address)
      seen += try page.strings("/items", "/id")
      next = try page.string("/next_url").map { String($0.dropFirst(TestPublication.base.count)) }
    }
    #expect(seen == whole)
    seen = []
    next = "/api/v1/records.atom?limit=\(limit * 10)"
    while let address = next {
      let feed = try atom(try host.get(address))
      seen += feed.texts["feed/entry/id"] ?? []
      next = feed.links["feed/link next"]?.first.map {
        String($0.dropFirst(TestPublication.base.count))
      }
    }
    #expect(seen == whole)
  }

  @Test("a JSON Feed has what version 1.1 asks for", arguments: Way.allCases)
  func json(_ way: Way) throws {
    let host = try Host(way, try AmendedProcess.publication())
    let reply = try host.get("/api/v1/records.feed.json?lang=en")
    #expect(reply.headers["content-type"] == "application/feed+json")
    #expect(try reply.string("/version") == "https://jsonfeed.org/version/1.1")
    #expect(try reply.string("/language") == "en")
    #expect(try reply.string("/title") == "Contracting of Estado \"de\" Prueba\n")
    #expect(
      try reply.string("/feed_url") == "\(TestPublication.base)/api/v1/records.feed.json?lang=en"
    )
    #expect(try reply.string("/items/0/date_published") == "2025-02-19T21:23:20Z")
    #expect(try reply.json("/items/0/tags") == #"["contractAmendment"]"#)
    #expect(
      try reply.string("/items/0/url") == "\(TestPublication.base)/en/processes/ocds-xq9v00-c"
    )
    let tag = try #require(reply.headers["etag"])
    let again = try host.get("/api/v1/records.feed.json?lang=en", ["If-None-Match": tag])
    #expect(again.status == 304)
    #expect(again.headers["vary"] == "Accept-Encoding, Accept-Language")
    #expect(try host.get("/api/v1/records.feed.json?lang=fr").status == 400)
  }

  @Test("whatever a text holds, the feed is XML and the text arrives")
  func hostile() throws {
    let publication = try TestPublication()
    let title = #"]]> <!-- &amp; \u0001 \uFFFE \r\n\t \"'\u2028 <script>"#
    try publication.ingest(
      [
        #"{"ocid":"ocds-xq9v00-x\"&<>'","id":"1 &\"<","date":"2024-01-01T00:00:00Z","#
          + #""tag":["tender\"<&"],"tender":{"id":"t","title":"\#(title)"}}"#
      ],
      at: 1_740_000_000
    )
    let host = try Host(.router, publication)
    let feed = try atom(try host.get("/api/v1/records.atom"))
    #expect(
      feed.texts["feed/entry/title"]
        == ["]]> <!-- &amp; \u{FFFD} \u{FFFD} \r\n\t \"'\u{2028} <script>"]
    )
    #expect(try host.get("/api/v1/records.feed.json").status == 200)
  }

  @Test("an empty selection is an empty feed")
  func empty() throws {
    let host = try Host(.router, try TestPublication())
    let feed = try atom(try host.get("/api/v1/records.atom"))
    #expect(feed.texts["feed/entry/id"] == nil)
    #expect(feed.texts["feed/updated"]?.count == 1)
    #expect(try host.get("/api/v1/records.feed.json?supplier=none").json("/items") == "[]")
  }
}

/// The elements of a feed, by their paths.
private final class AtomFeed: NSObject, XMLParserDelegate {
  var texts: [String: [String]] = [:]
  var links: [String: [String]] = [:]
  var namespaces: Set<String> = []
  private var path: [String] = []
  private var text = ""

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    path.append(name)
    namespaces.insert(namespaceURI ?? "")
    text = ""
    if name == "link", let relation = attributes["rel"], let address = attributes["href"] {
      links["\(path.joined(separator: "/")) \(relation)", default: []].append(address)
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    texts[path.joined(separator: "/"), default: []].append(text)
    path.removeLast()
    text = ""
  }
}
