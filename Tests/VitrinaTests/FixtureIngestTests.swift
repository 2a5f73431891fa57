import TestSupport
import Testing

@Suite("Ingesting the fixtures")
struct FixtureIngestTests {
  private static let files = Fixtures.releases

  @Test("the fixtures give sixty records, and again in any order nothing")
  func again() throws {
    let workspace = try Workspace.withPublication()
    let first = try workspace.ingest(Self.files)
    #expect(first.exitCode == 0)
    let database = workspace.database()
    let content = try database.content()
    let ledger = try database.ledger()
    #expect(try database.value("SELECT count(*) FROM record") == "60")
    var orders = [Self.files, Self.files.reversed()]
    var generator = SeededGenerator(seed: 20250316)
    orders.append(Self.files.shuffled(using: &generator))
    for order in orders {
      let next = try workspace.ingest(order)
      #expect(next.exitCode == 0)
      #expect(next.stdout.contains("published 0,"))
    }
    #expect(try database.ledger() == ledger)
    #expect(try database.content() == content)
  }

  @Test("all at once, in reverse and file by file give the same releases and records")
  func anyOrder() throws {
    let together = try Workspace.withPublication()
    try together.ingest(Self.files)
    let reversed = try Workspace.withPublication()
    try reversed.ingest(Self.files.reversed())
    let content = try together.database().content()
    #expect(try reversed.database().content() == content)
    let single = try Workspace.withPublication()
    for file in Self.files { #expect(try single.ingest([file]).exitCode == 0) }
    #expect(try single.database().content() == content)
    #expect(try single.database().ledger() == together.database().ledger())
    let piped = try Workspace.withPublication()
    let bytes = try Self.files.flatMap { try Fixtures.bytes($0) }
    try piped.ingest(["-"], input: text(bytes))
    #expect(try piped.database().ledger() == together.database().ledger())
  }

  @Test("releases that come newest first, one a run, give the record that they give in order")
  func newestFirst() throws {
    let file = try #require(Self.files.max { Self.count($0) < Self.count($1) })
    let releases = try #require(try json(Fixtures.bytes(file), at: "/releases"))
    let ordered = try elements(releases)
    #expect(ordered.count > 3)
    let forward = try Workspace.withPublication()
    let backward = try Workspace.withPublication()
    for release in ordered { try forward.ingest(["-"], input: text(release)) }
    for release in ordered.reversed() { try backward.ingest(["-"], input: text(release)) }
    #expect(try forward.database().content() == backward.database().content())
  }

  /// The number of releases of a file; 0 where it has none.
  private static func count(_ file: String) -> Int {
    guard let releases = try? json(Fixtures.bytes(file), at: "/releases") else {
      return 0
    }
    return (try? elements(releases).count) ?? 0
  }
}
