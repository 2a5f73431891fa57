import OCDSCore
import TestSupport
import Testing

@Suite struct PageTests {
  /// The pages from the first to the last, by their links.
  static func walk(_ host: Host, _ path: String, _ headers: [String: String] = [:]) throws
    -> [Reply]
  {
    var pages: [Reply] = []
    var target: String? = path
    while let next = target {
      let page = try host.get(next, headers)
      #expect(page.status == 200)
      #expect(try page.string("/uri") == TestPublication.base + next)
      pages.append(page)
      target = try page.string("/links/next").map { link in
        #expect(link.hasPrefix(TestPublication.base + "/api/v1/"))
        return String(link.dropFirst(TestPublication.base.count))
      }
    }
    return pages
  }

  static func values(_ pages: [Reply], _ member: String, _ name: String) throws -> [String] {
    try pages.flatMap { page in
      let list = try json(try page.content(), at: "/\(member)") ?? []
      return try elements(list).map { text(try json($0, at: "/\(name)") ?? []) }
    }
  }

  @Test(
    "a walk meets every item once, in the order of publication",
    arguments: Way.allCases,
    [1, 7, 20, 45, 46, 47, 1000]
  )
  func walk(_ way: Way, _ limit: Int) throws {
    let host = try Host(way, try TestPublication.standard())
    let coding = ["Accept-Encoding": limit % 2 == 0 ? "gzip" : "identity"]
    let expected = (1...45).map { "\"ocds-xq9v00-\($0)\"" } + ["\"ocds-xq9v00-a/b ñ%\""]
    let suffix = limit == 20 ? "" : "?limit=\(limit)"
    let records = try Self.walk(host, "/api/v1/records\(suffix)", coding)
    // What would fit on one page is given in two halves, so that the first page leads somewhere.
    #expect(records.count == (limit >= 46 ? 2 : (46 + limit - 1) / limit))
    #expect(try Self.values(records, "records", "ocid") == expected)
    let releases = try Self.walk(host, "/api/v1/releases\(suffix)", coding)
    #expect(releases.count == (limit >= 91 ? 2 : (91 + limit - 1) / limit))
    let ocids = try Self.values(releases, "releases", "ocid")
    #expect(ocids == expected.dropLast().flatMap { [$0, $0] } + expected.suffix(1))
  }

  @Test("the order is that of first publication, whatever is published later")
  func orderIsStable() throws {
    let publication = try TestPublication()
    for (i, ocid) in ["c", "a", "b", "a", "c", "d"].enumerated() {
      try publication.ingest(
        [
          TestPublication.release(
            "ocds-xq9v00-\(ocid)",
            "\(i)",
            "2024-01-0\(i + 1)T00:00:00Z",
            "tender"
          )
        ],
        at: 1_740_000_000 + Int64(i)
      )
    }
    let pages = try Self.walk(try Host(.router, publication), "/api/v1/records?limit=1")
    #expect(
      try Self.values(pages, "records", "ocid")
        == ["c", "a", "b", "d"].map { "\"ocds-xq9v00-\($0)\"" }
    )
    #expect(
      try pages.map { try $0.string("/publishedDate") }
        == [String?](repeating: "2025-02-19T21:20:05Z", count: 4)
    )
  }

  @Test(
    "pages are turned back to the first",
    arguments: ["", "&sort=title", "&sort=updated&order=asc"]
  )
  func backwards(_ order: String) throws {
    let host = try Host(.router, try TestPublication.standard())
    let there = try Self.walk(
      host,
      "/api/v1/records?limit=7\(order)".replacing("limit=7&", with: "")
    )
    var target = try there.last?.string("/links/prev")
    var back = there.suffix(1)
    while let link = target {
      let page = try host.get(String(link.dropFirst(TestPublication.base.count)))
      #expect(page.status == 200)
      back = [page] + back
      target = try page.string("/links/prev")
    }
    #expect(
      try Self.values(Array(back), "records", "ocid") == Self.values(there, "records", "ocid")
    )
  }

  @Test("every page says how many processes the selection has, and a filter narrows it")
  func totals() throws {
    let host = try Host(.router, try TestPublication.standard())
    let all = try host.get("/api/v1/records?limit=5")
    #expect(try all.json("/pagination") == #"{"total":46,"limit":5}"#)
    let some = try host.get("/api/v1/records?tag=award&limit=5")
    #expect(try some.json("/pagination") == #"{"total":45,"limit":5}"#)
    let none = try host.get("/api/v1/records?year=1999")
    #expect(none.status == 200)
    #expect(try none.json("/records") == "[]")
    #expect(try host.get("/api/v1/releases").json("/pagination/total") == "91")
  }

  @Test("a cursor of other filters or another listing is refused")
  func foreignCursor() throws {
    let host = try Host(.router, try TestPublication.standard())
    let page = try host.get("/api/v1/records?tag=award")
    let link = try #require(try page.string("/links/next"))
    let cursor = try #require(link.split(separator: "cursor=").last)
    #expect(try host.get("/api/v1/records?tag=award&cursor=\(cursor)").status == 200)
    for other in ["/api/v1/records?", "/api/v1/records?tag=tender&", "/api/v1/releases?"] {
      let reply = try host.get("\(other)cursor=\(cursor)")
      #expect(reply.status == 400)
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/bad-parameter")
    }
  }

  @Test("an empty publication has empty packages", arguments: Way.allCases)
  func empty(_ way: Way) throws {
    let host = try Host(way, try TestPublication())
    for member in ["records", "releases"] {
      let pages = try Self.walk(host, "/api/v1/\(member)")
      #expect(pages.count == 2)
      for page in pages { #expect(try page.json("/\(member)") == "[]") }
    }
    #expect(try host.get("/api/v1/ocids.jsonl").body.isEmpty)
    #expect(try host.get("/health").status == 200)
  }

  @Test("the list of ocids is that of the records", arguments: Way.allCases)
  func ocids(_ way: Way) throws {
    let host = try Host(way, try TestPublication.standard())
    let lines = String(decoding: try host.get("/api/v1/ocids.jsonl").body, as: UTF8.self)
    let records = try Self.values(Self.walk(host, "/api/v1/records"), "records", "ocid")
    #expect(lines.split(separator: "\n").map(String.init) == records)
    let some = String(
      decoding: try host.get("/api/v1/ocids.jsonl?q=%22no%20such%20words%22").body,
      as: UTF8.self
    )
    #expect(some.isEmpty)
  }
}
