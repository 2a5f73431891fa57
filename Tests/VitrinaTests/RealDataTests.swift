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

  // Releases of one process with one date are ordered by the ledger's sequence, and some of these have one date: their
  // records follow from the order of the files. All else does not.
  @Test("any order of the files gives the same releases, and the same records but where dates tie")
  func anyOrder() throws {
    let files = Self.records + Self.releases
    let workspace = try Workspace.withPublication()
    try workspace.ingest(files)
    let ties = "SELECT ocid FROM release GROUP BY ocid, instant HAVING count(*) > 1"
    let queries = [
      "SELECT ocid, releaseId, sha256 FROM release ORDER BY ocid, releaseId",
      "SELECT ocid, releases, inflate(body) FROM record WHERE ocid NOT IN (\(ties)) ORDER BY ocid",
    ]
    let content = try workspace.database().rows(queries[0], queries[1])
    #expect(content.count == 18 + 8)
    var generator = SeededGenerator(seed: 2018)
    for order in [files.reversed(), files.shuffled(using: &generator)] {
      let other = try Workspace.withPublication()
      try other.ingest(order)
      let isSame = try other.database().rows(queries[0], queries[1]) == content
      #expect(isSame)
    }
  }

  /// What must hold of amounts.
  ///
  /// A compiled release holds the state that its releases give. Where the ledger has all releases that a record links to,
  /// or only the record's own compiled release, that state is the source's: the texts are the same, each as often. Where
  /// it has a later release beside the compiled one, that release's amounts stand in place of some of the source's.
  /// Everywhere, an amount that is served has a text that the source has, and the latest release's are all there.
  @Test("every amount is served with its source's text")
  func amounts() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(Self.records + Self.releases)
    let database = workspace.database()
    var compared = 0
    for file in Self.records {
      let package = try Fixtures.bytes(file)
      for record in try elements(try #require(try json(package, at: "/records"))) {
        let ocid = try #require(
          try json(record, at: "/ocid").map { text($0.dropFirst().dropLast()) }
        )
        let source = try Amounts(#require(try json(record, at: "/compiledRelease")))
        let served = try Amounts(Array(#require(try database.compiled(ocid)).utf8))
        let bodies = try database.rows(
          "SELECT inflate(body) FROM release WHERE ocid = '\(ocid)' ORDER BY instant, sequence"
        )
        let latest = try Amounts(Array(#require(bodies.last).utf8))
        let given = try bodies.reduce(into: source.texts) { texts, body in
          texts.formUnion(try Amounts(Array(body.utf8)).texts)
        }
        #expect(served.texts.isSubset(of: given), "\(ocid)")
        #expect(latest.isContained(in: served), "\(ocid)")
        if ocid.hasSuffix("SFIN-03-0011-00-2017") {
          #expect(served != source, "\(ocid): a planning release is dated after the compiled one")
        } else {
          #expect(served == source, "\(ocid)")
          compared += served.total
        }
      }
    }
    #expect(compared == 1174)
  }

  @Test("every release is published with the bytes of its source")
  func releaseBytes() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(Self.releases)
    let stored = try workspace.database().rows("SELECT inflate(body) FROM release")
    var expected: [String] = []
    for file in Self.releases {
      let releases = try #require(try json(Fixtures.bytes(file), at: "/releases"))
      expected += try elements(releases).map { text($0) }
    }
    #expect(Set(stored) == Set(expected))
    #expect(stored.count == 10)
  }
}
