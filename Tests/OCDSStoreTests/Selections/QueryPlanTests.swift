import Foundation
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

  /// The statements that answer questions about a selection: its listings, and what counts all of it.
  private static func statements(
    _ selection: Selection
  ) -> (listings: [SQLText], counts: [SQLText]) {
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
    var counts: [SQLText] = []
    guard selection.sort == .published else { return (listings, counts) }
    // As it is now, and as of an instant.
    for bound in [nil, 1000] as [Int64?] {
      let unordered = SelectionSQL(selection: selection.unordered, bound: bound)
      listings.append(unordered.awards(byDate: false, after: nil, limit: 20))
      listings.append(unordered.contracts(after: nil, limit: 20))
      for newestFirst in [false, true] {
        listings.append(unordered.releases(after: 7, newestFirst: newestFirst, limit: 20))
      }
      // By date, all awards of a selection are sorted, and so looked at.
      counts.append(unordered.awards(byDate: true, after: nil, limit: 20))
      counts += [unordered.total, unordered.shares, unordered.releaseTotal, unordered.allPositions]
      counts += [unordered.awardTotal, unordered.contractTotal]
    }
    let unordered = SelectionSQL(selection: selection.unordered, bound: nil)
    counts += Facet.allCases.map { unordered.counts($0, limit: 10) }
    counts.append(unordered.spending(nil, currency: nil, limit: 10))
    counts += SpendingGroup.allCases.flatMap { group in
      [nil, "MXN"].map { unordered.spending(group, currency: $0, limit: 10) }
    }
    return (listings, counts)
  }

  private func look(_ selection: Selection, _ connection: Connection, _ note: String) throws -> Int
  {
    let (listings, counts) = Self.statements(selection)
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

  @Test("what looks through something whole is known, with its reason")
  func wholes() throws {
    let publication = try TemporaryPublication()
    let connection = try PublicationReader(publication.folder).connection
    for (statement, allowed, reason) in ReaderStatements.scanning {
      #expect(!reason.isEmpty)
      let found = try scans(statement.query, connection)
      // One that scans no longer belongs among the others.
      #expect(!found.isEmpty, "\(statement.name)")
      for scan in found where !allowed.contains(where: { scan.hasPrefix($0) }) {
        Issue.record("\(statement.name): \(scan)")
      }
    }
  }

  @Test("every statement in the code of the readers is among those whose plans are looked at")
  func complete() throws {
    var texts = (ReaderStatements.all + QualitySQL.all).map(\.query.text)
    texts += ReaderStatements.scanning.map(\.statement.query.text)
    for bits in 0..<PlatformQueries.count { texts.append(try PlatformQueries.query(bits).sql.text) }
    for name in SelectionNames.all {
      for field in ["", "tender", "award", "contract"] {
        for sort in Selection.Sort.allCases where sort != .relevance || name.name == "q" {
          var pairs = [(name: name.name, value: name.values[0]), ("sort", sort.rawValue)]
          if !field.isEmpty { pairs += [("dateOf", field), ("amountOf", field)] }
          let selection = try Selection.parse(pairs, zone: .centralMexico)
          let (listings, counts) = Self.statements(selection)
          texts += (listings + counts).map(\.text)
        }
      }
    }
    let known = Data(Set(texts).joined(separator: "\n").utf8)
    let folder = Paths.root.appending(path: "Sources/OCDSStore/Queries")
    var pieces = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let source = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      let lines = source.split(separator: "\n")
      for line in lines where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
        // What stands between a statement's beginning and the end of the text, or what is put into it.
        for match in line.matches(of: #/SELECT (?:\\\([^)]*\))?[^"\\]*/#) {
          let piece = match.output.replacing(#/^SELECT \\\([^)]*\)/#, with: "")
          pieces += 1
          #expect(known.range(of: Data(piece.utf8)) != nil, "\(file): \(match.output)")
        }
      }
    }
    #expect(pieces > 50)
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
