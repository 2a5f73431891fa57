import Foundation
import OCDSCore
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

/// What thirty publishers' portals did to those who read them, by its number in the list of pitfalls; none of it here.
@Suite("Pitfalls of other portals") struct PitfallTests {
  private static let base = TestPublication.base
  private static let listings = [
    "records", "releases", "awards", "contracts", "suppliers", "buyers",
  ]

  @Test("each of the thirty has a test by its number")
  func numbers() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    var found = Set<Int>()
    for match in source.matches(of: #/@Test\(\s*"([0-9, ]+):/#) {
      for number in match.1.split(separator: ",") {
        found.insert(Int(number.trimmingPrefix(" ")) ?? 0)
      }
    }
    #expect(found == Set(1...30))
  }

  private func host() throws -> Host { try Host(.router, try FixturePublication.shared.get()) }

  private func ocids(_ host: Host, _ query: String) throws -> [String] {
    try RowWalk.rows(host, "/api/v1/records\(query)", "records").map {
      try RowWalk.string($0, "/ocid") ?? ""
    }
  }

  @Test("1: OCDS stands at the top level")
  func topLevel() throws {
    let host = try host()
    for (path, member) in [("records", "records"), ("releases", "releases")] {
      let reply = try host.get("/api/v1/\(path)")
      #expect(reply.body.first == UInt8(ascii: "{"))
      for name in ["uri", "version", "publisher", "publishedDate", member] {
        #expect(try reply.json("/\(name)") != nil, "\(path)/\(name)")
      }
      #expect(try reply.json("/\(member)/0/ocid") != nil)
    }
  }

  @Test("2: each record is of another process, and holds nothing of any other")
  func records() throws {
    let records = try RowWalk.rows(try host(), "/api/v1/records?limit=7", "records")
    let ocids = try records.map { try RowWalk.string($0, "/ocid") ?? "" }
    #expect(Set(ocids).count == ocids.count)
    for (record, ocid) in zip(records, ocids) {
      #expect(try RowWalk.string(record, "/compiledRelease/ocid") == ocid)
      let links = try elements(try json(record, at: "/releases") ?? [])
      for link in links {
        let url = try #require(try RowWalk.string(link, "/url"))
        #expect(url.contains("/releases/\(PercentEncoding.segment(ocid))/"))
      }
    }
  }

  @Test("3: one address has one content, and says by its tag when that changes")
  func sameAddress() throws {
    let publication = try TestPublication.standard()
    let host = try Host(.router, publication)
    let (first, second) = (try host.get("/api/v1/records"), try host.get("/api/v1/records"))
    #expect(first.body == second.body)
    #expect(first.headers["etag"] == second.headers["etag"])
    let new = TestPublication.release("ocds-xq9v00-z", "1", "2024-03-01T00:00:00Z", "tender")
    try publication.ingest([new], at: 1_740_000_900)
    #expect(try host.get("/api/v1/records").headers["etag"] != first.headers["etag"])
  }

  @Test("4: an address of JSON answers JSON", arguments: listings)
  func mediaType(_ listing: String) throws {
    let reply = try host().get("/api/v1/\(listing)", ["Accept": "text/html,*/*"])
    #expect(reply.headers["content-type"] == "application/json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(reply.body)) }
  }

  @Test("5: bytes are UTF-8 without a mark, control characters or broken numbers")
  func bytesAreClean() throws {
    let publication = try TestPublication()
    try publication.ingest(
      [
        """
        {"ocid":"ocds-xq9v00-1","id":"1","date":"2024-01-01T00:00:00Z","tag":["tender"],\
        "initiationType":"tender","tender":{"id":"t","title":"a\\u0000b\\nñ \\ud83d\\ude00"}}
        """
      ],
      at: 1_740_000_000
    )
    let host = try Host(.live, publication)
    for listing in ["records", "releases"] {
      let reply = try host.get("/api/v1/\(listing)")
      #expect(String(validating: reply.body, as: UTF8.self) != nil)
      #expect(reply.body.first == UInt8(ascii: "{"))
      #expect(reply.body.allSatisfy { $0 >= 0x20 })
      #expect(reply.headers["content-length"] == String(reply.body.count))
    }
    for broken in ["{\"a\": 000}", "{\"a\":\"\n\"}", "{\"a\":[1}", "{\"a\":1"] {
      #expect(throws: JSONError.self) { _ = try JSONDocument(Array(broken.utf8)) }
    }
  }

  @Test("6: no release is without ocid, and one with a slash has its address")
  func slashes() throws {
    let text = "{\"id\":\"1\",\"date\":\"2024-01-01T00:00:00Z\",\"tag\":[\"tender\"]}"
    #expect(throws: (any Error).self) {
      let document = try JSONDocument(Array(text.utf8))
      _ = try ReleaseHead(of: document.root)
    }
    let host = try Host(.live, try TestPublication.standard())
    let reply = try host.get("/api/v1/records/ocds-xq9v00-a%2Fb%20%C3%B1%25")
    #expect(try reply.string("/records/0/ocid") == "ocds-xq9v00-a/b ñ%")
  }

  @Test("7: a release that is sent again is not published again")
  func duplicates() throws {
    let publication = try TestPublication()
    let release = TestPublication.release("ocds-xq9v00-1", "1", "2024-01-01T00:00:00Z", "tender")
    try publication.ingest([release, release], at: 1_740_000_000)
    try publication.ingest([release], at: 1_740_000_001)
    let reply = try Host(.router, publication).get("/api/v1/releases")
    #expect(try reply.json("/pagination/total") == "1")
  }

  @Test("8, 10: nothing found is 200 and an empty list", arguments: listings)
  func emptyList(_ listing: String) throws {
    let target = "/api/v1/\(listing)"
    let reply = try Host(.router, try TestPublication()).get(target)
    #expect(reply.status == 200)
    #expect(reply.headers["content-type"] == "application/json")
    #expect(try reply.json("/\(listing)") == "[]")
  }

  @Test("9: an error has the status of one and tells nothing of the inside")
  func errors() throws {
    let host = try Host(.router, try TestPublication.standard())
    for kind in ProblemTests.kinds {
      let reply = try host.get(kind.target, method: kind.method)
      #expect(reply.status >= 400)
      #expect(reply.headers["content-type"] == "application/problem+json")
      #expect(!text(reply.body).contains(host.publication.folder.path))
    }
  }

  @Test("11: too many requests are 429 with whole seconds to wait")
  func tooMany() throws {
    let response = Problem.tooManyRequests(retryAfter: 3).response(in: .es)
    #expect(response.status == 429)
    #expect(response.headers.contains { $0.name == "Retry-After" && Int($0.value) == 3 })
  }

  @Test("12: whoever asks, and from wherever, gets the same")
  func userAgents() throws {
    let host = try Host(.live, try TestPublication.standard())
    let expected = try host.get("/api/v1/records").body
    for agent in ["", "python-requests/2.32", "Scrapy/2.11", "curl/8", "Mozilla/5.0"] {
      let headers = agent.isEmpty ? [:] : ["User-Agent": agent]
      #expect(try host.get("/api/v1/records", headers).body == expected)
    }
  }

  @Test("13: there is no key, token or account")
  func noTokens() throws {
    let document = text(try host().get("/openapi.json").body)
    #expect(!document.contains("\"security\""))
    #expect(!document.contains("\"securitySchemes\""))
  }

  @Test("14, 20: links begin like the publication and keep what was asked for", arguments: listings)
  func links(_ listing: String) throws {
    let host = try host()
    let filter = ["records", "awards", "contracts"].contains(listing) ? "category=goods&" : ""
    var target: String? = "/api/v1/\(listing)?\(filter)limit=3"
    var pages = 0
    while let next = target {
      let reply = try host.get(next)
      #expect(reply.status == 200)
      let link = try reply.string("/links/next")
      if let link {
        #expect(link.hasPrefix("\(Self.base)/api/v1/\(listing)?"))
        #expect(filter.isEmpty || link.contains(filter.dropLast()))
        #expect(link.hasSuffix("limit=3"))
      }
      target = link.map { String($0.dropFirst(Self.base.count)) }
      pages += 1
    }
    #expect(pages > 1)
  }

  @Test("15: no page is reached by counting from the start")
  func noOffsets() throws {
    let router = try Router(folder: try host().publication.folder, threads: 1, log: { _ in })
    // What a crawler of Honduras asks for by number ends in a slash; it is found by its position all the same.
    for route in router.table.routes
    where route.pattern.hasPrefix("/api/") && !route.pattern.hasSuffix("/") {
      let names = Set(route.parameters.map { $0.name.lowercased() })
      #expect(names.isDisjoint(with: ["page", "offset", "skip", "start", "rows"]))
    }
  }

  @Test("16, 17, 22: a walk has as many as the total says, whatever the window", arguments: [1, 9])
  func complete(_ limit: Int) throws {
    let host = try host()
    let total = try #require(try host.get("/api/v1/records").json("/pagination/total"))
    let window = "from=1900-01-01&to=2100-12-31"
    for query in ["?limit=\(limit)", "?\(window)&limit=\(limit)"] {
      let found = try ocids(host, query)
      #expect(String(found.count) == total)
      #expect(Set(found).count == found.count)
    }
    var parts = 0
    for year in 2015...2030 {
      parts +=
        Int(try host.get("/api/v1/records?year=\(year)").json("/pagination/total") ?? "") ?? 0
    }
    #expect(String(parts) == total)
  }

  @Test("17: a process has all of its releases, however many")
  func manyReleases() throws {
    let publication = try TestPublication()
    try publication.ingest(
      (1...40).map {
        TestPublication.release("ocds-xq9v00-1", "\($0)", "2024-01-01T00:00:00Z", "tenderUpdate")
      },
      at: 1_740_000_000
    )
    let reply = try Host(.router, publication).get("/api/v1/records/ocds-xq9v00-1")
    let links = try elements(Array((try reply.json("/records/0/releases") ?? "[]").utf8))
    #expect(links.count == 40)
  }

  @Test("18, 26: the list of ocids has what the API has, from the moment that it is published")
  func ocidList() throws {
    let publication = try TestPublication.standard()
    let host = try Host(.router, publication)
    for n in 1...2 {
      let lines = text(try host.get("/api/v1/ocids.jsonl").body).split(separator: "\n")
      #expect(lines.count == 45 + n)
      let listed = try ocids(host, "?limit=1000")
      #expect(try lines.map { try RowWalk.string(Array($0.utf8), "") } == listed)
      let new = TestPublication.release("ocds-xq9v00-z\(n)", "1", "2024-03-01T00:00:00Z", "tender")
      try publication.ingest([new], at: 1_740_000_900 + Int64(n))
    }
  }

  @Test("19: no page is too large to be paged, and a date is never without effect")
  func limits() throws {
    let host = try host()
    for listing in Self.listings {
      #expect(try host.get("/api/v1/\(listing)?limit=100000").status == 400)
    }
    #expect(try ocids(host, "?from=2999-01-01") == [])
    #expect(try ocids(host, "?to=1999-01-01") == [])
  }

  @Test("20: the last page has no next, and a place that is none is refused")
  func lastPage() throws {
    let host = try host()
    let last = try host.get("/api/v1/awards?limit=1000")
    #expect(try last.json("/links") == "{}")
    #expect(try host.get("/api/v1/awards?cursor=an99-n9-00000000").status == 400)
  }

  @Test("21: releases of one instant are walked one by one")
  func oneInstant() throws {
    let host = try Host(.router, try TestPublication.standard())
    let rows = try RowWalk.rows(host, "/api/v1/releases?limit=1", "releases")
    #expect(rows.count == 91)
    #expect(Set(rows).count == 91)
  }

  @Test("23: a filter that does not exist is refused, and one that does is never ignored")
  func filters() throws {
    let host = try host()
    for name in ["supplierName", "Supplier", "anio", "page", "offset", "fecha"] {
      for listing in Self.listings {
        #expect(try host.get("/api/v1/\(listing)?\(name)=x").status == 400, "\(name)")
      }
    }
    for filter in ["supplier", "buyer", "procuringEntity", "classification", "q"] {
      #expect(try ocids(host, "?\(filter)=zzzzzz") == [], "\(filter)")
    }
  }

  @Test("24: a program finds everything from the root")
  func root() throws {
    let host = try host()
    let reply = try host.get("/", ["Accept": "application/json"])
    for name in ["records", "releases", "suppliers", "buyers", "awards", "contracts", "openapi"] {
      let link = try #require(try reply.string("/links/\(name)"))
      #expect(try host.get(String(link.dropFirst(Self.base.count))).status == 200)
    }
  }

  @Test("25: whole processes come many at a time")
  func wholeProcesses() throws {
    let host = try host()
    let total = try #require(try host.get("/api/v1/records").json("/pagination/total"))
    let records = try RowWalk.rows(host, "/api/v1/records?limit=1000", "records")
    #expect(String(records.count) == total)
    for record in records { #expect(try json(record, at: "/compiledRelease/tender") != nil) }
  }

  @Test("27: at another host the same paths and cursors go on")
  func otherHost() throws {
    let releases = (1...9).map {
      TestPublication.release("ocds-xq9v00-\($0)", "1", "2024-01-01T00:00:00Z", "tender")
    }
    let (old, new) = (try TestPublication(), try TestPublication(baseURL: "https://nuevo.example"))
    try old.ingest(releases, at: 1_740_000_000)
    try new.ingest(releases, at: 1_740_000_000)
    let link = try #require(
      try Host(.router, old).get("/api/v1/records?limit=4").string("/links/next")
    )
    let reply = try Host(.router, new).get(String(link.dropFirst(Self.base.count)))
    #expect(reply.status == 200)
    #expect(try reply.string("/records/0/ocid") == "ocds-xq9v00-5")
    #expect(try reply.string("/links/next")?.hasPrefix("https://nuevo.example/api/v1/") == true)
  }

  @Test("28: what is published is read while more is being taken in")
  func whileIngesting() throws {
    let publication = try TestPublication.standard()
    let host = try Host(.router, publication)
    var writer = try LedgerWriter(publication.folder, rules: try TestPublication.rules())
    _ = try writer.beginRun(command: "test", now: Instant(seconds: 1_740_000_500))
    try writer.beginBatch(source: "test")
    let reply = try host.get("/api/v1/records?limit=1000")
    #expect(reply.status == 200)
    #expect(try reply.json("/pagination/total") == "46")
    _ = try writer.endBatch()
    try writer.endRun(now: Instant(seconds: 1_740_000_501))
  }

  @Test("29: whoever has a copy of the folder can go on serving it")
  func copies() throws {
    let publication = try TestPublication.standard()
    let expected = try Host(.router, publication).get("/api/v1/records").body
    let copy = PublicationFolder(path: publication.folder.path + "-copia")
    try FileManager.default.copyItem(atPath: publication.folder.path, toPath: copy.path)
    defer { try? FileManager.default.removeItem(atPath: copy.path) }
    let router = try Router(folder: copy, threads: 1, log: { _ in })
    let response = router.response(to: Request(path: "/api/v1/records"))
    #expect(try response.body.collected() == expected)
  }

  @Test("30: what version 1 has it keeps: members are only added")
  func members() throws {
    let kept: [String: [String]] = [
      "RecordPackage": ["uri", "version", "publisher", "publishedDate", "links", "records"],
      "ReleasePackage": ["uri", "version", "publisher", "publishedDate", "links", "releases"],
      "Record": ["ocid", "releases", "compiledRelease"],
      "Links": ["next", "prev"],
      "Problem": ["type", "title", "status", "detail", "parameters"],
      "Award": [
        "ocid", "processTitle", "buyerId", "buyerName", "procuringEntityId", "procuringEntityName",
        "procurementMethod", "mainProcurementCategory", "awardId", "awardTitle", "awardStatus",
        "awardDate", "amount", "currency", "supplierId", "supplierName", "isNaturalPerson",
        "isFirstSupplier", "isCounted",
      ],
      "Contract": [
        "ocid", "processTitle", "buyerId", "buyerName", "procuringEntityId", "procuringEntityName",
        "procurementMethod", "mainProcurementCategory", "contractId", "awardId", "contractTitle",
        "contractStatus", "dateSigned", "startDate", "endDate", "amount", "currency", "suppliers",
      ],
      "Supplier": [
        "uri", "id", "name", "isNaturalPerson", "processes", "awards", "totals", "names", "party",
        "byYear", "byBuyer", "shares", "links",
      ],
      "Buyer": [
        "uri", "id", "name", "processes", "awards", "totals", "names", "party", "byYear",
        "bySupplier", "shares", "links",
      ],
    ]
    for (name, members) in kept {
      let schema = try #require(ComponentSchema.all.first { $0.name == name })
      #expect(Set(members).isSubset(of: schema.members.map(\.name)), "\(name)")
    }
  }
}
