import OCDSCore
import OCDSStore
import TestSupport
import Testing

@Suite("Rows of awards and contracts") struct RowRouteTests {
  private func host() throws -> Host { try Host(.router, try FixturePublication.shared.get()) }

  /// The compiled releases of all records, in their order.
  private func compiled(_ host: Host) throws -> [[UInt8]] {
    try RowWalk.rows(host, "/api/v1/records?limit=7", "records").map {
      try json($0, at: "/compiledRelease") ?? []
    }
  }

  private func list(_ value: [UInt8], _ pointer: String) throws -> [[UInt8]] {
    try elements(try json(value, at: pointer) ?? Array("[]".utf8))
  }

  @Test("awards are those of the records, in the same order and digits", arguments: [1, 7, 1000])
  func awards(_ limit: Int) throws {
    let host = try host()
    var expected: [String] = []
    for release in try compiled(host) {
      for award in try list(release, "/awards") {
        let suppliers = try list(award, "/suppliers").map { try RowWalk.value($0, "/id") ?? "" }
        for supplier in suppliers.isEmpty ? [""] : suppliers {
          let parts = [
            try RowWalk.value(release, "/ocid"), try RowWalk.value(award, "/id"),
            try RowWalk.value(award, "/value/amount"), try RowWalk.value(award, "/value/currency"),
            supplier,
          ]
          expected.append(parts.map { $0 ?? "" }.joined(separator: " "))
        }
      }
    }
    let rows = try RowWalk.rows(host, "/api/v1/awards?limit=\(limit)", "awards")
    let found = try rows.map { row in
      try ["/ocid", "/awardId", "/amount", "/currency", "/supplierId"]
        .map { try RowWalk.value(row, $0) ?? "" }.joined(separator: " ")
    }
    #expect(found.count > 40)
    // A process with more rows than a page gives them by their ids.
    #expect(limit == 1 ? found.sorted() == expected.sorted() : found == expected)
  }

  @Test("contracts are those of the records", arguments: [1, 1000])
  func contracts(_ limit: Int) throws {
    let host = try host()
    var expected: [String] = []
    for release in try compiled(host) {
      for contract in try list(release, "/contracts") {
        let parts = [
          try RowWalk.value(release, "/ocid"), try RowWalk.value(contract, "/id"),
          try RowWalk.value(contract, "/value/amount"), try RowWalk.value(contract, "/awardID"),
        ]
        expected.append(parts.map { $0 ?? "" }.joined(separator: " "))
      }
    }
    let rows = try RowWalk.rows(host, "/api/v1/contracts?limit=\(limit)", "contracts")
    let found = try rows.map { row in
      try ["/ocid", "/contractId", "/amount", "/awardId"]
        .map { try RowWalk.value(row, $0) ?? "" }.joined(separator: " ")
    }
    #expect(found.count > 20)
    #expect(limit == 1 ? found.sorted() == expected.sorted() : found == expected)
  }

  @Test("filters narrow the rows")
  func filters() throws {
    let host = try host()
    let rows = try RowWalk.rows(host, "/api/v1/awards?method=direct&limit=3", "awards")
    #expect(!rows.isEmpty)
    for row in rows { #expect(try RowWalk.string(row, "/procurementMethod") == "direct") }
    let some = try RowWalk.rows(host, "/api/v1/awards?minAmount=100000&natural=true", "awards")
    for row in some { #expect(try RowWalk.value(row, "/isNaturalPerson") == "true") }
    let none = try host.get("/api/v1/contracts?year=1999")
    #expect(none.status == 200)
    #expect(try none.json("/contracts") == "[]")
    #expect(try none.json("/links") == "{}")
  }

  @Test(
    "every page says how many rows there are in all",
    arguments: [
      "awards?", "awards?method=direct&", "awards?natural=true&", "awards?minAmount=100000&",
      "awards?q=servicio&", "awards?category=goods&dateOf=award&from=2023-06-01&",
      "awards?classification=2&", "awards?asOf=2025-02-19T21:20:20Z&", "contracts?",
      "contracts?minAmount=100000&", "contracts?dateOf=contract&from=2023-06-01&", "suppliers?",
      "contracts?amountOf=contract&minAmount=50000&natural=false&", "suppliers?q=s&", "buyers?",
    ]
  )
  func totals(_ target: String) throws {
    let host = try host()
    let member = String(target.prefix { $0 != "?" })
    let rows = try RowWalk.rows(host, "/api/v1/\(target)limit=7", member)
    #expect(!rows.isEmpty)
    let page = try host.get("/api/v1/\(target)limit=7")
    #expect(try page.json("/pagination") == "{\"total\":\(rows.count),\"limit\":7}")
    let more = try RowWalk.rows(host, "/api/v1/suppliers?limit=1000", "suppliers").prefix(5)
    for supplier in member == "awards" ? Array(more) : [] {
      let id = PercentEncoding.segment(try #require(try RowWalk.string(supplier, "/id")))
      let found = try RowWalk.rows(host, "/api/v1/\(target)supplier=\(id)&limit=2", "awards")
      let page = try host.get("/api/v1/\(target)supplier=\(id)&limit=2")
      #expect(try page.json("/pagination/total") == String(found.count))
    }
  }

  @Test("by date the newest award comes first, on every page")
  func byDate() throws {
    let host = try host()
    let rows = try RowWalk.rows(host, "/api/v1/awards?sort=date&limit=5", "awards")
    let dates = try rows.map { try RowWalk.string($0, "/awardDate") ?? "" }
    #expect(dates == dates.sorted(by: >))
    let all = try RowWalk.rows(host, "/api/v1/awards", "awards")
    #expect(rows.count == all.count)
    #expect(Set(rows) == Set(all))
  }

  @Test(
    "what rows do not have is refused",
    arguments: [
      "/api/v1/awards?sort=title", "/api/v1/awards?order=asc", "/api/v1/contracts?sort=date",
      "/api/v1/awards?cursor=an1-n1-00000000", "/api/v1/suppliers?sort=date",
      "/api/v1/suppliers/x/awards?supplier=y",
    ]
  )
  func refused(_ target: String) throws {
    let reply = try host().get(target)
    #expect(reply.status == 400)
  }

  @Test("a cursor belongs to one listing, one selection and one order")
  func cursors() throws {
    let host = try host()
    let page = try host.get("/api/v1/awards?limit=2")
    let link = try #require(try page.string("/links/next"))
    let cursor = try #require(link.split(separator: "cursor=").last?.split(separator: "&").first)
    #expect(try host.get("/api/v1/awards?cursor=\(cursor)").status == 200)
    for other in ["awards?sort=date&", "awards?method=direct&", "contracts?", "records?"] {
      #expect(try host.get("/api/v1/\(other)cursor=\(cursor)").status == 400, "\(other)")
    }
  }
}
