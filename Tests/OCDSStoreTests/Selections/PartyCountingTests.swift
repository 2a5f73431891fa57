import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

/// What new processes add to their parties is counted in memory, parties of processes that changed from the rows.
@Suite("Counting of parties")
struct PartyCountingTests {
  /// What the processes are made odd by.
  enum Oddness: CaseIterable, Sendable {
    case none
    /// Currencies that are equal as texts with other bytes.
    case accentedCurrencies
    /// Currencies that hold what parts the totals of a party.
    case partedCurrencies
    /// More currencies of a party than are counted in memory.
    case manyCurrencies
    /// Releases of one process in one batch and in several.
    case manyReleases
  }

  @Test(
    "everything derived is the same at once, in batches, and made anew",
    arguments: Oddness.allCases,
    [1, 2, 3] as [UInt64]
  )
  func sameRows(oddness: Oddness, seed: UInt64) throws {
    let releases = Self.releases(oddness, seed: seed)
    let whole = try TemporaryPublication()
    try whole.publish(releases)
    let expected = try Self.rows(of: whole)
    #expect(expected.contains { $0.hasPrefix("party supplier") })
    #expect(expected.contains { $0.hasPrefix("party buyer") })
    let parted = try TemporaryPublication()
    for start in stride(from: 0, to: releases.count, by: 7) {
      try parted.publish(Array(releases[start..<min(start + 7, releases.count)]))
    }
    #expect(try Self.rows(of: parted) == expected, "seed \(seed)")
    for publication in [whole, parted] {
      var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
      _ = try writer.rebuild()
      _ = consume writer
      #expect(try Self.rows(of: publication) == expected, "seed \(seed)")
      try Self.countFromRows(publication)
      #expect(try Self.rows(of: publication) == expected, "seed \(seed)")
    }
  }

  /// Counts all parties from their rows, as if all of their processes had changed.
  private static func countFromRows(_ publication: TemporaryPublication) throws {
    let connection = try Connection(path: publication.folder.databasePath, .readWrite)
    let parties = try PartyStoring(connection)
    try connection.execute("INSERT INTO temp.touchedParty SELECT role, id FROM party")
    try parties.storeTouched()
  }

  @Test(
    "more parties than are kept in memory are counted all the same, and more than that of one process",
    arguments: [(6, 5000), (2, 26_000)]
  )
  func many(processes: Int, suppliersOfEach: Int) throws {
    // Each process has more suppliers of its own than the next can be sure to find room for.
    let releases = (0..<processes).map { process in
      let suppliers = (0..<suppliersOfEach).map {
        #"{"id":"s-\#(process)-\#($0)","name":"S \#($0 % 7)"}"#
      }
      return
        #"{"ocid":"o\#(process)","id":"1","date":"2025-01-01T00:00:00Z","tag":["award"],"buyer":{"id":"b"},"#
        + #""awards":[{"id":"1","value":{"amount":1.5,"currency":"MXN"},"#
        + #""suppliers":[\#(suppliers.joined(separator: ","))]}]}"#
    }
    let publication = try TemporaryPublication()
    try publication.publish(releases)
    let connection = try Connection(path: publication.folder.databasePath, .readOnly)
    var parties = try connection.prepare(
      "SELECT role, count(*), sum(processes), sum(awards) FROM party GROUP BY role ORDER BY role"
    )
    #expect(try parties.step())
    #expect(parties.text(0) == "buyer" && parties.int(1) == 1)
    #expect(parties.int(2) == Int64(processes) && parties.int(3) == Int64(processes))
    #expect(try parties.step())
    let all = Int64(processes * suppliersOfEach)
    #expect(parties.text(0) == "supplier" && parties.int(1) == all)
    #expect(parties.int(2) == all && parties.int(3) == all)
    parties.reset()
    let rows = try Self.rows(of: publication)
    try Self.countFromRows(publication)
    #expect(try Self.rows(of: publication) == rows)
  }

  private static func releases(_ oddness: Oddness, seed: UInt64) -> [String] {
    var random = RandomProcesses(seed: seed)
    return (0..<60).map { number in
      let process = oddness == .manyReleases ? number % 23 : number
      let text = random.release("ocds-xq9v00-\(process)", number)
      switch oddness {
      case .none, .manyReleases: return text
      case .accentedCurrencies:
        let currency = number % 2 == 0 ? "\u{E9}" : "e\u{301}"
        return text.replacing(#""currency":"MXN""#, with: #""currency":"\#(currency)""#)
      case .partedCurrencies:
        let currency = number % 2 == 0 ? #"M\u001eN"# : #"\u001f"#
        return text.replacing(#""currency":"MXN""#, with: #""currency":"\#(currency)""#)
      case .manyCurrencies:
        return text.replacing(#""currency":"MXN""#, with: #""currency":"C\#(number % 40)""#)
      }
    }
  }

  /// The rows of all derived tables, and what full text search knows of each word.
  static func rows(of publication: TemporaryPublication) throws -> [String] {
    let connection = try Connection(path: publication.folder.databasePath, .readWrite)
    try connection.execute(
      "CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, processSearch, col)"
    )
    let tables = [
      ("record", 9, "position"), ("recordFinding", 5, "position, code, path"),
      ("process", 21, "position"), ("processText", 10, "position"),
      ("awardLine", 19, "position, line"), ("contractLine", 14, "position, line"),
      ("classification", 3, "id, scheme, position"), ("party", 9, "role, id"),
      ("temp.words", 4, "term, col"),
    ]
    var rows: [String] = []
    for (table, columns, order) in tables {
      var select = try connection.prepare("SELECT * FROM \(table) ORDER BY \(order)")
      while try select.step() {
        rows.append(
          "\(table) " + (0..<Int32(columns)).map { "\(select.blob($0))" }.joined(separator: "|")
        )
        if table == "party" { rows.append("party \(select.text(0)) \(select.text(1))") }
      }
    }
    return rows
  }
}
