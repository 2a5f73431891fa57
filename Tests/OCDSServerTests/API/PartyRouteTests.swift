import OCDSCore
import OCDSStore
import TestSupport
import Testing

@Suite("Suppliers and buyers") struct PartyRouteTests {
  private func host() throws -> Host { try Host(.router, try FixturePublication.shared.get()) }

  private func ids(_ rows: [[UInt8]]) throws -> [String] {
    try rows.map { try RowWalk.string($0, "/id") ?? "" }
  }

  @Test(
    "a listing has every party of the awards once, in each order",
    arguments: ["suppliers", "buyers"],
    ["amount", "awards", "name"]
  )
  func walk(_ collection: String, _ sort: String) throws {
    let host = try host()
    let path = "/api/v1/\(collection)?sort=\(sort)&limit=3"
    let found = try ids(try RowWalk.rows(host, path, collection))
    #expect(Set(found).count == found.count)
    let column = collection == "suppliers" ? "/supplierId" : "/buyerId"
    let awards = try RowWalk.rows(host, "/api/v1/awards?limit=1000", "awards")
    let expected = Set(try awards.compactMap { try RowWalk.string($0, column) })
    #expect(!expected.isEmpty)
    #expect(expected.isSubset(of: found))
  }

  @Test("what a party has in all is the sum of its awards", arguments: ["suppliers", "buyers"])
  func totals(_ collection: String) throws {
    let host = try host()
    for party in try RowWalk.rows(host, "/api/v1/\(collection)?limit=1000", collection) {
      let uri = try #require(try RowWalk.string(party, "/uri"))
      let target = String(uri.dropFirst(TestPublication.base.count))
      var sums: [String: ExactSum] = [:]
      // A buyer's award with several suppliers is met in several rows, a supplier's in one.
      let rows = try RowWalk.rows(host, "\(target)/awards?limit=2", "awards").filter {
        try RowWalk.value($0, "/isCounted") == "true"
          && (collection == "suppliers" || RowWalk.value($0, "/isFirstSupplier") == "true")
      }
      for row in rows {
        let currency = try RowWalk.string(row, "/currency") ?? ""
        guard let amount = try RowWalk.value(row, "/amount").flatMap({ ExactSum($0) }) else {
          continue
        }
        sums[currency, default: ExactSum()] += amount
      }
      var expected: [String: ExactSum] = [:]
      for total in try elements(try json(party, at: "/totals") ?? []) {
        let currency = try RowWalk.string(total, "/currency") ?? ""
        expected[currency] = try RowWalk.value(total, "/amount").flatMap { ExactSum($0) }
      }
      #expect(sums == expected, "\(target)")
    }
  }

  @Test(
    "a profile has the totals, by year and other side, and leads on",
    arguments: PartyRole.allCases
  )
  func profile(_ role: PartyRole) throws {
    let host = try host()
    let collection = role == .supplier ? "suppliers" : "buyers"
    for party in try RowWalk.rows(host, "/api/v1/\(collection)?limit=1000", collection) {
      let uri = try #require(try RowWalk.string(party, "/uri"))
      let reply = try host.get(String(uri.dropFirst(TestPublication.base.count)))
      #expect(reply.status == 200)
      for pointer in ["/uri", "/id", "/name", "/processes", "/awards", "/totals"] {
        #expect(try reply.json(pointer) == RowWalk.value(party, pointer))
      }
      #expect(try reply.json("/party/id") == RowWalk.value(party, "/id"))
      #expect(try reply.json("/names/0/name") != nil)
      #expect(try reply.json("/shares/processes") == RowWalk.value(party, "/processes"))
      let other = role == .supplier ? "/byBuyer" : "/bySupplier"
      // Of a buyer's award with two suppliers each has the whole: there the parts may be more than all.
      for part in role == .supplier ? ["/byYear", other] : ["/byYear"] {
        var sum = ExactSum()
        for row in try elements(Array((try reply.json(part) ?? "[]").utf8)) {
          if let amount = try RowWalk.value(row, "/amount").flatMap({ ExactSum($0) }) {
            sum += amount
          }
        }
        var all = ExactSum()
        for row in try elements(Array((try reply.json("/totals") ?? "[]").utf8)) {
          if let amount = try RowWalk.value(row, "/amount").flatMap({ ExactSum($0) }) {
            all += amount
          }
        }
        #expect(sum == all, "\(uri) \(part)")
      }
      for link in ["/links/awards", "/links/records"] {
        let target = try #require(try reply.string(link)).dropFirst(TestPublication.base.count)
        #expect(try host.get(String(target)).status == 200)
      }
    }
  }

  @Test("an identifier is taken whole, whatever it ends in", arguments: Way.allCases)
  func wholeIdentifier(_ way: Way) throws {
    let publication = try TestPublication()
    let ids = ["A.json", "a/b ñ.csv", "B.jsonl.gz", "..", "B"]
    try publication.ingest(
      ids.enumerated().map { i, id in
        """
        {"ocid":"ocds-xq9v00-\(i)","id":"1","date":"2024-01-01T00:00:00Z","tag":["award"],\
        "initiationType":"tender","parties":[{"id":"\(id)","name":"Firma \(i)"}],\
        "awards":[{"id":"1","status":"active","date":"2024-01-01T00:00:00Z",\
        "value":{"amount":12.30,"currency":"MXN"},"suppliers":[{"id":"\(id)","name":"Firma \(i)"}]}]}
        """
      },
      at: 1_740_000_000
    )
    let host = try Host(way, publication)
    for (i, id) in ids.enumerated() {
      let segment = PercentEncoding.segment(id)
      let reply = try host.get("/api/v1/suppliers/\(segment)")
      #expect(reply.status == 200)
      #expect(try reply.string("/id") == id)
      #expect(try reply.json("/totals") == #"[{"currency":"MXN","awards":1,"amount":12.30}]"#)
      let awards = try host.get("/api/v1/suppliers/\(segment)/awards")
      #expect(try awards.json("/awards/0/ocid") == "\"ocds-xq9v00-\(i)\"")
      #expect(try awards.json("/awards/1") == nil)
      #expect(try awards.json("/awards/0/amount") == "12.30")
    }
    let long = String(repeating: "x", count: 501)
    for id in ["C", "B.json", long] {
      for target in ["suppliers/\(id)", "suppliers/\(id)/awards", "buyers/\(id)"] {
        let reply = try host.get("/api/v1/\(target)")
        #expect(reply.status == 404)
        let name = target.hasPrefix("buyers") ? "no-such-buyer" : "no-such-supplier"
        #expect(try reply.string("/type") == "tag:vitrina,2026:problem/\(name)")
      }
    }
  }

  @Test("names are found by the beginnings of their words, whatever case and accents")
  func names() throws {
    let host = try host()
    let all = try RowWalk.rows(host, "/api/v1/suppliers?limit=1000", "suppliers")
    let name = try #require(try RowWalk.string(all[0], "/name"))
    let word = try #require(name.split(separator: " ").max { $0.count < $1.count })
    let typed = PercentEncoding.segment(String(word.prefix(5)).uppercased())
    let reply = try host.get("/api/v1/names?q=\(typed)")
    let names = try elements(Array((try reply.json("/names") ?? "[]").utf8)).map { text($0) }
    #expect(names.contains { $0.contains(word) })
    #expect(names.count <= 10)
    let listed = try RowWalk.rows(host, "/api/v1/suppliers?q=\(typed)&limit=2", "suppliers")
    #expect(try listed.contains { try RowWalk.string($0, "/name") == name })
    #expect(listed.count < all.count)
    #expect(try host.get("/api/v1/names?q=").json("/names") == "[]")
    #expect(try host.get("/api/v1/names").json("/names") == "[]")
    #expect(try host.get("/api/v1/names?q=\(typed)&role=buyer").status == 200)
    #expect(try host.get("/api/v1/names?q=%00").status == 400)
  }
}
