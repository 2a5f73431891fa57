import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

/// A process with more rows than a page is walked while a release reorders its rows.
@Suite("Processes with more rows than a page")
struct LongProcessTests {
  private static func release(_ id: Int, _ date: String, _ numbers: [Int]) -> String {
    let awards = numbers.map {
      #"{"id":"A\#($0)","date":"2025-03-01T00:00:00Z","suppliers":[{"id":"S1","name":"s"},{"id":"S2","name":"s"}]}"#
    }
    let contracts = numbers.map { #"{"id":"C\#($0)","awardID":"A\#($0)"}"# }
    return
      #"{"ocid":"long","id":"\#(id)","date":"\#(date)","tag":["award"],"awards":[\#(awards.joined(separator: ","))],"contracts":[\#(contracts.joined(separator: ","))]}"#
  }

  private static func short(_ ocid: String) -> String {
    #"{"ocid":"\#(ocid)","id":"1","date":"2025-03-02T00:00:00Z","tag":["award"],"awards":[{"id":"A1","date":"2025-03-01T00:00:00Z","suppliers":[{"id":"S1"}]}],"contracts":[{"id":"C1","awardID":"A1"}]}"#
  }

  private static func publication() throws -> TemporaryPublication {
    let publication = try TemporaryPublication()
    try publication.publish([
      short("before"), release(9, "2025-03-09T00:00:00Z", [5, 2, 8, 1, 9, 3]), short("after"),
    ])
    return publication
  }

  /// Publishes a release with an earlier date than all: its order of awards is then the process's.
  private static func reorder(_ publication: TemporaryPublication, _ round: Int) throws {
    let day = 9 - round
    guard day > 0 else { return }
    let numbers = round % 2 == 0 ? [9, 8, 5, 3, 2, 1] : [1, 3, 2, 9, 5, 8]
    try publication.publish([release(day, "2025-03-0\(day)T00:00:00Z", numbers)])
  }

  @Test(
    "each award comes once, whatever a release reorders between pages",
    arguments: AwardOrder.allCases,
    [1, 2, 4, 5]
  )
  func awards(order: AwardOrder, limit: Int) throws {
    for filter in ["", "supplier", "natural"] {
      let publication = try Self.publication()
      var reader = try PublicationReader(publication.folder)
      var selection = Selection()
      if filter == "supplier" { selection = Selection(.supplier, "S1") }
      if filter == "natural" {
        selection = try Selection.parse([("natural", "false")], zone: reader.zone)
      }
      var seen: [String: Int] = [:]
      var cursor: RowCursor?
      var round = 0
      repeat {
        let page = try reader.awards(of: selection, order: order, after: cursor, limit: limit)
        #expect(page.rows.count <= limit)
        #expect(!page.rows.isEmpty)
        for row in page.rows {
          seen["\(row.ocid) \(row.awardId ?? "") \(row.supplier?.id ?? "")", default: 0] += 1
        }
        cursor = try page.next.map { try #require(RowCursor($0.text)) }
        round += 1
        try Self.reorder(publication, round)
      } while cursor != nil && round < 100
      #expect(seen.count == (filter == "supplier" ? 6 + 2 : 12 + 2), "\(filter) \(seen)")
      #expect(seen.values.allSatisfy { $0 == 1 }, "\(filter) \(seen)")
    }
  }

  @Test("each contract comes once", arguments: [1, 2, 4, 5])
  func contracts(limit: Int) throws {
    let publication = try Self.publication()
    var reader = try PublicationReader(publication.folder)
    var seen: [String: Int] = [:]
    var cursor: RowCursor?
    var round = 0
    repeat {
      let page = try reader.contracts(of: Selection(), after: cursor, limit: limit)
      #expect(page.rows.count <= limit && !page.rows.isEmpty)
      for row in page.rows { seen["\(row.ocid) \(row.contractId ?? "")", default: 0] += 1 }
      cursor = try page.next.map { try #require(RowCursor($0.text)) }
      round += 1
      try Self.reorder(publication, round)
    } while cursor != nil && round < 100
    #expect(seen.count == 8 && seen.values.allSatisfy { $0 == 1 }, "\(seen)")
  }

  @Test("awards without ids, or with the same, come once each", arguments: [1, 2, 3])
  func sameIds(limit: Int) throws {
    let publication = try TemporaryPublication()
    let awards = (0..<7).map { #"{"id":"\#($0 < 5 ? "a" : "b")","title":"\#($0)"}"# }
    try publication.publish([
      #"{"ocid":"a","id":"1","date":"2025-03-02T00:00:00Z","tag":["award"],"awards":[\#(awards.joined(separator: ","))]}"#,
      Self.short("b"),
    ])
    var reader = try PublicationReader(publication.folder)
    let all = try reader.awards(of: Selection(), limit: 100).rows
    var seen: [AwardRow] = []
    var cursor: RowCursor?
    repeat {
      let page = try reader.awards(of: Selection(), after: cursor, limit: limit)
      seen += page.rows
      cursor = page.next
    } while cursor != nil && seen.count < 100
    #expect(Set(seen).count == seen.count && Set(seen) == Set(all))
  }

  @Test("ids too long for a cursor bring the process whole")
  func longIds() throws {
    let publication = try TemporaryPublication()
    let long = String(repeating: "x", count: 2500)
    let awards = (0..<5).map { #"{"id":"\#(long)\#($0)"}"# }.joined(separator: ",")
    try publication.publish([
      #"{"ocid":"a","id":"1","date":"2025-03-02T00:00:00Z","tag":["award"],"awards":[\#(awards)]}"#,
      Self.short("b"),
    ])
    var reader = try PublicationReader(publication.folder)
    let page = try reader.awards(of: Selection(), limit: 2)
    #expect(page.rows.count == 5)
    let last = try reader.awards(of: Selection(), after: page.next, limit: 2)
    #expect(last.rows.map(\.ocid) == ["b"])
    #expect(last.next == nil)
  }

  @Test("a record as of an instant has no compiled release where too much would be merged")
  func bound() throws {
    let publication = try TemporaryPublication()
    for day in 1...2 {
      try publication.publish(
        [#"{"ocid":"a","id":"\#(day)","date":"2025-01-0\#(day)T00:00:00Z","tag":["tender"]}"#],
        at: Instant(seconds: Int64(day) * 1000)
      )
    }
    var reader = try PublicationReader(publication.folder)
    let record = try #require(try reader.record(ocid: "a"))
    let size = try reader.releaseSizes(ofProcess: "a", through: 1).reduce(0) { $0 + $1.length }
    for limit in [size, size - 1] {
      var merger = Merger(rules: try TemporaryPublication.rules())
      var deflater = Deflater()
      let past = try reader.record(
        record,
        asOf: Instant(seconds: 1500),
        with: &merger,
        &deflater,
        limit: limit
      )
      #expect((past.compiledRelease.length > 0) == (limit == size))
    }
  }
}
