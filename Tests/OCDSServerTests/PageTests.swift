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
    #expect(records.count == (46 + limit - 1) / limit)
    #expect(try Self.values(records, "records", "ocid") == expected)
    let releases = try Self.walk(host, "/api/v1/releases\(suffix)", coding)
    #expect(releases.count == (91 + limit - 1) / limit)
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
        == ["04", "03", "02", "05"].map { "2025-02-19T21:20:\($0)Z" }
    )
  }

  @Test("an empty publication and the end of a listing are no packages", arguments: Way.allCases)
  func empty(_ way: Way) throws {
    let host = try Host(way, try TestPublication())
    for path in ["/api/v1/records", "/api/v1/releases"] {
      let reply = try host.get(path)
      #expect(reply.status == 404)
      #expect(try reply.string("/type") == "tag:vitrina,2026:problem/nothing-published")
    }
    // The cursor after the first record, from another publication.
    let reply = try host.get("/api/v1/records?cursor=AQEAAAAAAAAAAWw0J50")
    #expect(reply.status == 404)
    #expect(try reply.string("/type") == "tag:vitrina,2026:problem/nothing-after-cursor")
    #expect(try host.get("/health").status == 200)
  }
}
