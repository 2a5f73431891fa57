import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Query plans")
struct QueryPlanTests {
  /// Scans that may be, and why.
  static let allowed: [(part: String, reason: String)] = [
    ("SCAN k", "the positions that an index gave"),
    ("SCAN s VIRTUAL TABLE", "the full text index answers MATCH"),
    ("SCAN processSearch VIRTUAL TABLE", "the full text index answers MATCH"),
    ("SCAN (subquery", "what the full text index gave, with its rank"),
  ]

  /// Scans of totals and counts, which look at whatever they count.
  static let counting: [(part: String, reason: String)] = [
    ("SCAN p", "a total looks at all that it counts; kept for each sequence of the ledger")
  ]

  private func scans(_ query: SQLText, _ connection: Connection) throws -> [String] {
    let statement = KeptStatement(try connection.prepare("EXPLAIN QUERY PLAN " + query.text))
    try statement.bind(query.values)
    var scans: [String] = []
    while try statement.statement.step() {
      let detail = statement.statement.text(3)
      if detail.hasPrefix("SCAN") { scans.append(detail) }
    }
    return scans
  }

  @Test("no listing scans a table, whichever two filters meet whichever order")
  func pairs() throws {
    let publication = try TemporaryPublication()
    let connection = try PublicationReader(publication.folder).connection
    let names = SelectionNames.all
    var looked = 0
    for first in names.indices {
      for second in first..<names.count {
        var pairs = [(name: names[first].name, value: names[first].values[0])]
        if second != first || !names[first].single {
          pairs.append((names[second].name, names[second].values[second == first ? 1 : 0]))
        }
        for dateOf in ["", "award", "contract"] {
          for sort in Selection.Sort.allCases {
            if sort == .relevance && !pairs.contains(where: { $0.name == "q" }) { continue }
            var more = pairs + [("sort", sort.rawValue)]
            if !dateOf.isEmpty { more += [("dateOf", dateOf), ("amountOf", dateOf)] }
            let selection = try Selection.parse(more, zone: .centralMexico)
            looked += try look(selection, connection, "\(more)")
          }
        }
      }
    }
    #expect(looked > 10_000)
  }

  private func look(_ selection: Selection, _ connection: Connection, _ note: String) throws -> Int
  {
    let sql = SelectionSQL(selection: selection, bound: 1000)
    let key: SQLValue = selection.sort == .title ? .text("x") : .int(1)
    var pages: [SelectionSQL.Page] = [.first, .after(7)]
    if selection.sort != .published { pages = [.first, .same(key, 7), .later(key)] }
    var listings: [SQLText] = []
    for page in pages {
      for backwards in [false, true] {
        listings.append(sql.places(page, backwards: backwards, limit: 20))
      }
    }
    let unordered = SelectionSQL(selection: selection.unordered, bound: nil)
    var counts: [SQLText] = []
    if selection.sort == .published {
      for byDate in [false, true] {
        // By date, all awards of a selection are sorted, and so looked at.
        let query = unordered.awards(byDate: byDate, after: nil, limit: 20)
        if byDate { counts.append(query) } else { listings.append(query) }
      }
      listings.append(unordered.contracts(after: nil, limit: 20))
      counts += [unordered.awardTotal, unordered.contractTotal]
      listings.append(unordered.releases(after: nil, newestFirst: true, limit: 20))
      counts += [unordered.total, unordered.shares, unordered.releaseTotal]
      counts.append(SelectionSQL(selection: selection.unordered, bound: 1000).releaseTotal)
      counts += Facet.allCases.map { unordered.counts($0, limit: 10) }
      counts += SpendingGroup.allCases.map {
        unordered.spending($0, currency: nil, limit: 10)
      }
    }
    for query in listings { try check(query, Self.allowed, connection, note) }
    for query in counts { try check(query, Self.allowed + Self.counting, connection, note) }
    return listings.count + counts.count
  }

  private func check(
    _ query: SQLText,
    _ allowed: [(part: String, reason: String)],
    _ connection: Connection,
    _ note: String
  ) throws {
    for scan in try scans(query, connection)
    where !allowed.contains(where: { scan.hasPrefix($0.part) }) {
      Issue.record("\(note): \(scan)\n\(query.text)")
    }
  }

  @Test("no other statement of a reader scans a table", arguments: ReaderStatements.all)
  func others(query: ReaderStatements.Named) throws {
    let publication = try TemporaryPublication()
    let connection = try PublicationReader(publication.folder).connection
    for scan in try scans(query.query, connection) { Issue.record("\(query.name): \(scan)") }
  }

  @Test("the measures of all buyers look at each process once", arguments: QualitySQL.all)
  func quality(query: ReaderStatements.Named) throws {
    let publication = try TemporaryPublication()
    let connection = try PublicationReader(publication.folder).connection
    for scan in try scans(query.query, connection)
    where !(Self.allowed + Self.counting).contains(where: { scan.hasPrefix($0.part) }) {
      Issue.record("\(query.name): \(scan)")
    }
  }
}
