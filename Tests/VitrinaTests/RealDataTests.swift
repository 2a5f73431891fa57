import Foundation
import TestSupport
import Testing

@Suite("Real data of Jalisco", .enabled(if: Paths.hasData("jalisco-2017"), "\(noData)"))
struct RealDataTests {
  private static func files(_ folder: String) -> [String] {
    let folder = Paths.data("jalisco-2017").appending(path: folder)
    return Paths.names(in: folder).map { folder.appending(path: $0).path }
  }

  private static let records = files("records")
  private static let releases = files("releases")

  @Test("ten record packages and ten release packages give ten records, and again nothing")
  func tenRecords() throws {
    #expect(Self.records.count == 10 && Self.releases.count == 10)
    let workspace = try Workspace.withPublication()
    let files = Self.records + Self.releases
    let first = try workspace.ingest(files)
    #expect(first.exitCode == 0)
    // Eight records link to releases of which some or all are nowhere; two add nothing.
    #expect(first.stdout.contains("read 20, published 18, unchanged 2, refused 0"))
    let database = workspace.database()
    #expect(try database.value("SELECT count(*) FROM record WHERE length > 0") == "10")
    let (ledger, derived) = try (database.ledger(), database.derived())
    var generator = SeededGenerator(seed: 2017)
    for _ in 0..<3 {
      let again = try workspace.ingest(files.shuffled(using: &generator))
      #expect(again.exitCode == 0)
      #expect(again.stdout.contains("read 20, published 0, unchanged 20, refused 0"))
    }
    #expect(try database.ledger() == ledger)
    #expect(try database.derived() == derived)
  }

  // Mended, no two releases of a process have one date: their ids give the milliseconds.
  @Test("any order of the files gives the same releases and the same records")
  func anyOrder() throws {
    let files = Self.records + Self.releases
    let workspace = try Workspace.withPublication()
    try workspace.ingest(files)
    let queries = [
      "SELECT ocid, releaseId, sha256 FROM release ORDER BY ocid, releaseId",
      "SELECT ocid, releases, inflate(body) FROM record ORDER BY ocid",
    ]
    let content = try workspace.database().rows(queries[0], queries[1])
    #expect(content.count == 18 + 10)
    var generator = SeededGenerator(seed: 2018)
    for order in [files.reversed(), files.shuffled(using: &generator)] {
      let other = try Workspace.withPublication()
      try other.ingest(order)
      let isSame = try other.database().rows(queries[0], queries[1]) == content
      #expect(isSame)
    }
  }

  /// The amounts of the source's compiled releases, by process.
  private static func sourceAmounts() throws -> [String: Amounts] {
    var amounts: [String: Amounts] = [:]
    for file in records {
      let package = try Fixtures.bytes(file)
      for record in try elements(try #require(try json(package, at: "/records"))) {
        let ocid = try #require(
          try json(record, at: "/ocid").map { text($0.dropFirst().dropLast()) }
        )
        amounts[ocid] = try Amounts(#require(try json(record, at: "/compiledRelease")))
      }
    }
    return amounts
  }

  @Test("every amount is served with its source's text, each as often as in the source")
  func amounts() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(Self.records + Self.releases, gate: "standard")
    let database = workspace.database()
    var compared = 0
    for (ocid, source) in try Self.sourceAmounts() {
      let served = try Amounts(Array(#require(try database.compiled(ocid)).utf8))
      #expect(served == source, "\(ocid)")
      compared += served.total
    }
    #expect(compared > 1174)
  }

  @Test("mended releases pass the gate, keep their ids, and validate without errors")
  func valid() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(Self.records + Self.releases, gate: "standard")
    #expect(outcome.stdout.contains("published 18, unchanged 2, refused 0"), "\(outcome.stdout)")
    let database = workspace.database()
    #expect(
      try database.rows("SELECT releaseId FROM release WHERE releaseId LIKE '%mended'").isEmpty
    )
    let bodies = try database.rows("SELECT inflate(body) FROM release").joined(separator: "\n")
    try workspace.write("mended.jsonl", bodies + "\n")
    let verdict = try workspace.run("validate", "mended.jsonl")
    #expect(!verdict.stdout.contains("ERROR"))
    for fault in ["paddedText", "emptyValue", "documentType"] {
      #expect(!verdict.stdout.contains("· \(fault)\n"), "\(fault)")
    }
    for sign in ["  \"", "\"\"", "null", "-16T12:00:00Z", "RETARíA", "Type\":\"Bases\""] {
      #expect(!bodies.contains(sign), "\(sign)")
    }
  }

  @Test("a publication that holds them unmended keeps both, the mended ones later")
  func unmendedBefore() throws {
    let workspace = try Workspace.withPublication()
    let files = Self.records + Self.releases
    let mending = ["--mend", "no"] + files
    #expect(try workspace.ingest(mending).stdout.contains("published 18, unchanged 2, refused 0"))
    let old = try workspace.database().rows("SELECT sha256 FROM release ORDER BY sequence")
    let mended = try workspace.ingest(files, gate: "standard")
    #expect(mended.stdout.contains("published 18, unchanged 2, refused 0"), "\(mended.stdout)")
    let database = workspace.database()
    let all = try database.rows("SELECT sha256 FROM release ORDER BY sequence")
    #expect(all.count == 36 && Array(all.prefix(18)) == old)
    let pairs = try database.rows(
      "SELECT b.instant > a.instant FROM release a JOIN release b ON b.ocid = a.ocid "
        + "AND b.releaseId = a.releaseId || '-mended'"
    )
    #expect(pairs == [String](repeating: "1", count: 18))
    for again in [files, mending] {
      #expect(try workspace.ingest(again).stdout.contains("published 0, unchanged 20, refused 0"))
    }
    // The mended state is what the process compiles to.
    let fresh = try Workspace.withPublication()
    try fresh.ingest(files)
    for (ocid, source) in try Self.sourceAmounts() {
      let both = try #require(try database.compiled(ocid))
      let alone = try #require(try fresh.database().compiled(ocid))
      #expect(try Amounts(Array(both.utf8)) == source, "\(ocid)")
      for sign in ["-16T12:00:00Z", "RETARíA", "Type\":\"Bases\"", "\"minValue\":{\"a"] {
        #expect(!both.contains(sign) && !alone.contains(sign), "\(ocid): \(sign)")
      }
    }
  }

  @Test("every release is published with the bytes of its source, where it is not to be mended")
  func releaseBytes() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write(
      "p/publication.json",
      Self.withholdingNothing(try workspace.read("p/publication.json"))
    )
    try workspace.ingest(["--mend", "no"] + Self.releases)
    let stored = try workspace.database().rows("SELECT inflate(body) FROM release")
    var expected: [String] = []
    for file in Self.releases {
      let releases = try #require(try json(Fixtures.bytes(file), at: "/releases"))
      expected += try elements(releases).map { text($0) }
    }
    #expect(Set(stored) == Set(expected))
    #expect(stored.count == 10)
  }

  /// Settings by which nothing is withheld.
  private static func withholdingNothing(_ settings: [UInt8]) -> String {
    let text = text(settings)
    let end = text.lastIndex(of: "}") ?? text.endIndex
    return text[..<end] + ",\"privacy\":{\"withhold\":[]}}"
  }
}
