import OCDSServer
import TestSupport
import Testing

@Suite struct ChangeListTests {
  @Test(
    "everything since a place, oldest first, and a link to go on asking",
    arguments: Way.allCases
  )
  func follow(_ way: Way) throws {
    let publication = try AmendedProcess.publication()
    let host = try Host(way, publication)
    var rows: [String] = []
    var address = "/api/v1/changes?limit=2"
    var page = try host.get(address)
    for _ in 0..<10 {
      #expect(page.status == 200)
      rows += try page.strings("/changes", "/url")
      let next = try #require(try page.string("/links/next"))
      address = String(next.dropFirst(TestPublication.base.count))
      if try page.json("/more") == "false" { break }
      page = try host.get(address)
      #expect(try page.string("/uri") == next)
    }
    let base = "\(TestPublication.base)/api/v1/releases/ocds-xq9v00-"
    #expect(rows == ["\(base)c/1", "\(base)d/1", "\(base)c/2", "\(base)c/3"])
    // Nothing is new: the same place again, until something is.
    let quiet = try host.get(address)
    #expect(try quiet.json("/changes") == "[]")
    #expect(try quiet.string("/links/next") == TestPublication.base + address)
    #expect(
      try host.get(address, ["If-None-Match": quiet.headers["etag"] ?? ""]).status == 304
    )
    try publication.ingest(
      [TestPublication.release("ocds-xq9v00-a", "9", "2020-01-01T00:00:00Z", "award")],
      at: 1_740_000_300
    )
    let news = try host.get(address)
    #expect(
      try news.json("/changes/0")
        == #"{"ocid":"ocds-xq9v00-a","id":"9","date":"2020-01-01T00:00:00Z","tag":["award"],"#
        + #""published":"2025-02-19T21:25:00Z","url":"\#(base)a/9"}"#
    )
  }

  @Test("an instant is included, a day begins in the publication's zone")
  func instants() throws {
    let host = try Host(.router, try AmendedProcess.publication())
    for (since, count) in [
      ("2025-02-19T21:20:00Z", 4), ("2025-02-19T21:20:00.001Z", 2), ("2025-02-19T21:21:40Z", 2),
      ("2025-02-19T15:23:20-06:00", 1), ("2025-02-19T21:23:20%2B00:00", 1),
      ("2025-02-19T21:23:20+00:00", 1), ("2025-02-19T21:23:21Z", 0), ("2025-02-19", 4),
      ("2025-02-20", 0), ("0001-01-01", 4), ("9999-12-31", 0),
    ] {
      let reply = try host.get("/api/v1/changes?since=\(since)")
      #expect(reply.status == 200, "\(since)")
      #expect(try reply.strings("/changes", "/id").count == count, "\(since)")
    }
    for bad in ["", "yesterday", "2025-02-30", "2025", "a4-00000000", "-1", "2025-02-19T21"] {
      #expect(try host.get("/api/v1/changes?since=\(bad)").status == 400, "\(bad)")
    }
  }

  @Test("filters narrow it, and a place belongs to its filters")
  func filters() throws {
    let host = try Host(.router, try AmendedProcess.publication())
    let reply = try host.get("/api/v1/changes?supplier=S&limit=1")
    #expect(try reply.strings("/changes", "/id") == ["1"])
    let next = try #require(try reply.string("/links/next"))
    let address = String(next.dropFirst(TestPublication.base.count))
    #expect(try host.get(address).strings("/changes", "/id") == ["2"])
    #expect(try host.get(address.replacing("supplier=S", with: "supplier=T")).status == 400)
    #expect(try host.get("/api/v1/changes?sort=date").status == 400)
    #expect(try host.get("/api/v1/changes?buyer=none").json("/changes") == "[]")
  }

  @Test(
    "releases of a selection, a page at a time, with their exact number",
    arguments: [1, 2, 20]
  )
  func releases(_ limit: Int) throws {
    let host = try Host(.router, try AmendedProcess.publication())
    let tail = limit == 20 ? "" : "&limit=\(limit)"
    let pages = try PageTests.walk(host, "/api/v1/releases?buyer=B\(tail)")
    #expect(try PageTests.values(pages, "releases", "id") == ["\"1\"", "\"2\"", "\"3\""])
    for page in pages { #expect(try page.json("/pagination/total") == "3") }
    let past = try host.get("/api/v1/releases?buyer=B&asOf=2025-02-19T21:21:40Z")
    #expect(try past.json("/pagination/total") == "2")
    let none = try host.get("/api/v1/releases?buyer=none")
    #expect(try none.json("/releases") == "[]")
    #expect(try none.string("/links/next") != nil)
    #expect(try host.get("/api/v1/releases?order=desc").status == 400)
  }
}
