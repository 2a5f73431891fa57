import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Selections")
struct SelectionTests {
  /// A publication of invented processes, in three batches, and each of them taken apart.
  static func publication(seed: UInt64, processes: Int = 150) throws -> (
    TemporaryPublication, [PlainProcess]
  ) {
    let publication = try TemporaryPublication()
    var random = RandomProcesses(seed: seed)
    for batch in 0..<3 {
      let releases = (0..<processes * 2 / 3).map { number in
        random.release(
          "ocds-xq9v00-\(Int.random(in: 0..<processes, using: &random.generator))",
          batch * 10_000 + number
        )
      }
      try publication.publish(releases, at: Instant(seconds: 1_800_000_000 + Int64(batch)))
    }
    var reader = try PublicationReader(publication.folder)
    var inflater = Inflater()
    var plain: [PlainProcess] = []
    for record in try reader.records(after: 0, limit: 10_000) {
      plain.append(
        try PlainProcess(
          position: record.position,
          compiled: try inflater.bytes(record.compiledRelease),
          releases: try reader.releaseRows(ofProcess: record.ocid)
        )
      )
    }
    return (publication, plain)
  }

  @Test("a selection has the processes, awards and money that it says", arguments: [1, 2, 3])
  func agreement(seed: UInt64) throws {
    let (publication, processes) = try Self.publication(seed: seed)
    var reader = try PublicationReader(publication.folder)
    var random = RandomProcesses(seed: seed &+ 77)
    var hits = 0
    for _ in 0..<400 {
      let pairs = random.pairs()
      let selection = try Selection.parse(pairs, zone: reader.zone)
      let plain = PlainSelection(pairs)
      let expected = processes.filter(plain.fits).map(\.position)
      let found = try reader.positions(of: selection, limit: 1000).rows
      #expect(found == expected, "seed \(seed): \(pairs)")
      #expect(try reader.total(of: selection) == expected.count, "seed \(seed): \(pairs)")
      let sort = random.pick(["date", "updated", "amount", "title", "published"])
      let sorted = try Selection.parse(pairs + [("sort", sort)], zone: reader.zone)
      var walked: [Int64] = []
      var cursor: SelectionCursor?
      repeat {
        let page = try reader.positions(of: sorted, after: cursor, limit: 7)
        walked += page.rows
        cursor = page.next
        if let next = cursor { #expect(SelectionCursor(next.text) == next) }
      } while cursor != nil
      #expect(walked.sorted() == expected, "seed \(seed): \(pairs) \(sort)")
      try compareAwards(selection, plain, processes, &reader, "seed \(seed): \(pairs)")
      if !expected.isEmpty && expected.count < processes.count { hits += 1 }
    }
    #expect(hits > 100)
  }

  private func compareAwards(
    _ selection: Selection,
    _ plain: PlainSelection,
    _ processes: [PlainProcess],
    _ reader: inout PublicationReader,
    _ note: String
  ) throws {
    var expectedRows = 0
    var sums: [String: Decimal] = [:]
    for process in processes.filter(plain.fits) {
      for award in process.awards where award.isReal && plain.fits(award, process) {
        let suppliers = award.suppliers.filter { plain.fitsSupplier($0, process) }
        expectedRows += max(1, suppliers.count)
        guard award.status != "cancelled", let amount = award.amount else { continue }
        sums[amount.1, default: 0] += amount.0
      }
    }
    for order in AwardOrder.allCases {
      var rows: [AwardRow] = []
      var cursor: RowCursor?
      repeat {
        let page = try reader.awards(of: selection, order: order, after: cursor, limit: 11)
        rows += page.rows
        cursor = page.next.flatMap { RowCursor($0.text) }
      } while cursor != nil
      #expect(rows.count == expectedRows, "\(note) \(order)")
      #expect(Set(rows.map { "\($0.position) \($0.line)" }).count == rows.count)
    }
    let money = try reader.money(of: selection)
    #expect(
      money.reduce(into: [String: Decimal]()) { $0[$1.currency] = Decimal(string: $1.sum.text) }
        == sums,
      "\(note)"
    )
  }

  @Test("pages are walked back to where they came from", arguments: Selection.Sort.allCases)
  func backwards(sort: Selection.Sort) throws {
    let (publication, _) = try Self.publication(seed: 9, processes: 60)
    var reader = try PublicationReader(publication.folder)
    var pairs = [(name: "sort", value: sort.rawValue)]
    if sort == .relevance { pairs.append(("q", "papel")) }
    for order in ["asc", "desc"] {
      let selection = try Selection.parse(pairs + [("order", order)], zone: reader.zone)
      let all = try reader.summaries(of: selection, limit: 1000)
      #expect(all.rows.count > 5 && all.next == nil && all.previous == nil)
      var page = try reader.summaries(of: selection, limit: 4)
      var seen: [[ProcessSummary]] = [page.rows]
      while let next = page.next {
        page = try reader.summaries(of: selection, after: next, limit: 4)
        seen.append(page.rows)
      }
      #expect(seen.flatMap { $0 } == all.rows)
      for expected in seen.dropLast().reversed() {
        let previous = try #require(page.previous)
        page = try reader.summaries(of: selection, before: previous, limit: 4)
        #expect(page.rows == expected)
      }
      #expect(page.previous == nil)
    }
  }

  @Test("what was there at the start comes once while more is published")
  func growing() throws {
    let (publication, processes) = try Self.publication(seed: 4, processes: 60)
    var reader = try PublicationReader(publication.folder)
    var random = RandomProcesses(seed: 99)
    var seen: [Int64] = []
    var cursor: SelectionCursor?
    repeat {
      let page = try reader.positions(of: Selection(), after: cursor, limit: 5)
      seen += page.rows
      cursor = page.next
      if seen.count < 40 {
        let number = seen.count
        try publication.publish([
          random.release("new-\(number)", number), random.release("ocds-xq9v00-3", 90_000 + number),
        ])
      }
    } while cursor != nil
    #expect(Set(seen).count == seen.count)
    #expect(Set(seen).isSuperset(of: processes.map(\.position)))
    #expect(seen.count > processes.count)
  }

  @Test("after rebuilding, every question has the same answer")
  func rebuild() throws {
    let (publication, _) = try Self.publication(seed: 5)
    func answers() throws -> [String] {
      var reader = try PublicationReader(publication.folder)
      var answers: [String] = []
      for query in [[], [("q", "papel")], [("supplier", "B")], [("year", "2024")]] {
        let selection = try Selection.parse(query.map { ($0.0, $0.1) }, zone: reader.zone)
        answers.append("\(try reader.summaries(of: selection, limit: 1000).rows)")
        answers.append("\(try reader.money(of: selection))")
        for facet in Facet.allCases { answers.append("\(try reader.counts(facet, of: selection))") }
        for group in SpendingGroup.allCases {
          answers.append("\(try reader.spending(by: group, of: selection))")
        }
      }
      for role in PartyRole.allCases {
        for sort in PartySort.allCases {
          let parties = try reader.parties(role, sort: sort, limit: 100).rows
          answers.append("\(parties)")
          for party in parties {
            answers.append("\(try reader.profile(role, id: party.id) as Any)")
          }
        }
      }
      return answers
    }
    let before = try answers()
    var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    _ = try writer.rebuild()
    #expect(try answers() == before)
  }
}
