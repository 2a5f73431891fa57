import Foundation
import OCDSCore
import TestSupport
import Testing

@Suite("Counts of choices") struct FacetRouteTests {
  private func host() throws -> Host { try Host(.router, try FixturePublication.shared.get()) }

  /// The counts of a facet by value.
  private func counts(_ reply: Reply, _ facet: String) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for one in try elements(try json(try reply.content(), at: "/facets/\(facet)") ?? []) {
      let value = try RowWalk.string(one, "/value") ?? "?"
      #expect(counts[value] == nil)
      counts[value] = try RowWalk.value(one, "/processes").flatMap { Int($0) }
    }
    return counts
  }

  /// The counts of a facet as they follow from all rows of a selection.
  private func expected(_ host: Host, _ facet: String, _ query: [String]) throws -> [String: Int] {
    let others = query.filter { !$0.hasPrefix("\(facet)=") }.joined(separator: "&")
    var processes: [String: Set<String>] = [:]
    if facet == "supplier" {
      for row in try RowWalk.rows(host, "/api/v1/awards?\(others)", "awards") {
        guard let supplier = try RowWalk.string(row, "/supplierId") else { continue }
        processes[supplier, default: []].insert(try RowWalk.string(row, "/ocid") ?? "")
      }
    } else {
      let pointer =
        switch facet {
        case "method": "/tender/procurementMethod"
        case "category": "/tender/mainProcurementCategory"
        case "status": "/tender/status"
        case "procuringEntity": "/tender/procuringEntity/id"
        default: "/buyer/id"
        }
      for row in try RowWalk.rows(host, "/api/v1/records?\(others)", "records") {
        let value = try RowWalk.string(row, "/compiledRelease\(pointer)") ?? ""
        processes[value, default: []].insert(try RowWalk.string(row, "/ocid") ?? "")
      }
    }
    return processes.mapValues(\.count)
  }

  @Test("are those of all rows of the same selection", arguments: [1, 2])
  func agreement(seed: UInt64) throws {
    let host = try host()
    var random = SeededGenerator(seed: seed)
    let all = try host.get("/api/v1/facets?limit=1000")
    var filters: [(String, [String])] = [
      ("minAmount", ["1000", "100000"]), ("year", ["2023", "2024", "2025"]), ("q", ["servicio"]),
      ("natural", ["true", "false"]), ("currency", ["MXN"]),
    ]
    for facet in ["method", "category", "status", "buyer", "supplier", "procuringEntity"] {
      let values = try counts(all, facet).keys.filter { !$0.isEmpty }.sorted()
      filters.append((facet, values))
    }
    var hits = 0
    for _ in 0..<25 {
      var query: [String] = []
      for (name, values) in filters.shuffled(using: &random).prefix(
        Int.random(in: 0...3, using: &random)
      ) {
        guard let value = values.randomElement(using: &random) else { continue }
        query.append("\(name)=\(PercentEncoding.segment(value))")
      }
      let address = (query + ["limit=1000"]).joined(separator: "&")
      let reply = try host.get("/api/v1/facets?\(address)")
      #expect(reply.status == 200)
      for facet in ["method", "category", "status", "buyer", "supplier", "procuringEntity"] {
        #expect(
          try counts(reply, facet) == expected(host, facet, query),
          "seed \(seed): \(facet) of \(query)"
        )
      }
      let listed = try host.get("/api/v1/records?\(query.joined(separator: "&"))")
      #expect(try reply.json("/total") == listed.json("/pagination/total"))
      if try reply.json("/total") != "0" { hits += 1 }
    }
    #expect(hits > 5, "seed \(seed)")
  }

  @Test("give as many values as are asked for, the most frequent first, and money as text says it")
  func limits() throws {
    let host = try host()
    let few = try host.get("/api/v1/facets?limit=2")
    let all = try host.get("/api/v1/facets")
    #expect(try few.strings("/facets/supplier", "/value").count == 2)
    #expect(
      try few.strings("/facets/supplier", "/value")
        == Array(all.strings("/facets/supplier", "/value").prefix(2))
    )
    #expect(try few.string("/uri") == "\(TestPublication.base)/api/v1/facets?limit=2")
    #expect(try all.json("/totals/0/amount") != nil)
    for query in ["limit=0", "limit=1001", "sort=date", "cursor=a1", "facet=method"] {
      #expect(try host.get("/api/v1/facets?\(query)").status == 400, "\(query)")
    }
    #expect(
      try host.get("/api/v1/facets", ["If-None-Match": all.headers["etag"] ?? ""]).status == 304
    )
  }
}
