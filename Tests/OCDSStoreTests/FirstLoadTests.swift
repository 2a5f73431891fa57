import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

/// The first batch of an empty ledger is written in another way, and leaves what any other would.
@Suite("First loads")
struct FirstLoadTests {
  /// What a database is made of, in an order that does not depend on when it was made.
  private static func form(of publication: TemporaryPublication) throws -> [String] {
    let connection = try Connection(path: publication.folder.databasePath, .readOnly)
    var select = try connection.prepare(
      "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name"
    )
    var form: [String] = []
    while try select.step() { form.append(select.text(0)) }
    return form
  }

  private static func writer(_ publication: TemporaryPublication, isRehearsal: Bool = false) throws
    -> LedgerWriter
  {
    var writer = try LedgerWriter(
      publication.folder,
      rules: try TemporaryPublication.rules(),
      isRehearsal: isRehearsal
    )
    _ = try writer.beginRun(command: "test", now: Instant(seconds: 1_800_000_000))
    try writer.beginBatch(source: "test.csv")
    return writer
  }

  private static func sealed(_ texts: [String], _ writer: borrowing LedgerWriter) throws
    -> [LedgerRelease]
  {
    let makeSealer = writer.sealers()
    var sealer = makeSealer()
    let releases = try texts.map { text in
      let document = try JSONDocument(text)
      let body = document.root.compactBytes
      return StateRelease(body: body, line: 1, receipt: "", isFirst: true)
    }
    return try sealer.seal(releases).compactMap { $0 }
  }

  private static func release(_ ocid: String, _ id: String, title: String = "t") -> String {
    #"{"ocid":"\#(ocid)","id":"\#(id)","date":"2025-01-01T00:00:00Z","tag":["tender"],"#
      + #""tender":{"id":"1","title":"\#(title)"}}"#
  }

  @Test(
    "processes of which each comes once are kept as any others",
    arguments: [21, 22] as [UInt64]
  )
  func sameRows(seed: UInt64) throws {
    var random = RandomProcesses(seed: seed)
    let texts = (0..<150).map { _ in
      random.release("p\(Int.random(in: 0...Int.max, using: &random.generator))", 1)
    }
    let plain = try TemporaryPublication()
    try plain.publish(texts)
    let once = try TemporaryPublication()
    var writer = try Self.writer(once)
    try writer.beginTakingEachOnce()
    #expect(try writer.submit(sealed: try Self.sealed(texts, writer)).allSatisfy { $0 })
    _ = try writer.endBatch()
    _ = consume writer
    #expect(
      try PartyCountingTests.rows(of: once) == PartyCountingTests.rows(of: plain),
      "seed \(seed)"
    )
    #expect(try Self.form(of: once) == Self.form(of: plain))
  }

  @Test("afterwards processes may come again, in the same batch too")
  func again() throws {
    let publication = try TemporaryPublication()
    var writer = try Self.writer(publication)
    try writer.beginTakingEachOnce()
    try writer.submit(sealed: try Self.sealed([Self.release("a", "1")], writer))
    try writer.endTakingEachOnce()
    for text in [
      Self.release("a", "1"), Self.release("a", "1", title: "other"), Self.release("a", "2"),
      Self.release("b", "1"),
    ] {
      try writer.submit(try TemporaryPublication.release(text))
    }
    let records = try writer.endBatch()
    let counts = writer.counts
    #expect([counts.published, counts.unchanged, counts.refused] == [3, 1, 1])
    #expect(records.derived == 3)
    _ = consume writer
    var reader = try PublicationReader(publication.folder)
    #expect(try reader.releases(ofProcess: "a").map(\.id) == ["1", "2"])
  }

  @Test("a process that comes twice fails the batch, of which nothing stays")
  func twice() throws {
    let publication = try TemporaryPublication()
    let empty = try TemporaryPublication()
    _ = try Self.writer(empty)
    var writer = try Self.writer(publication)
    try writer.beginTakingEachOnce()
    let text = Self.release("a", "1")
    try writer.submit(sealed: try Self.sealed([text, text], writer))
    #expect(throws: StoreError.self) { try writer.endTakingEachOnce() }
    writer.abandonBatch()
    #expect(try Self.form(of: publication) == Self.form(of: empty))
    // The writer goes on as if nothing had been.
    try writer.beginBatch(source: "test.json")
    try writer.submit(try TemporaryPublication.release(text))
    try writer.submit(try TemporaryPublication.release(text))
    _ = try writer.endBatch()
    #expect([writer.counts.published, writer.counts.unchanged] == [1, 1])
  }

  @Test("where there are releases already, and in a rehearsal, processes are looked for as ever")
  func lookedFor() throws {
    let publication = try TemporaryPublication()
    try publication.publish([Self.release("a", "1")])
    var writer = try Self.writer(publication)
    try writer.beginTakingEachOnce()
    #expect(try writer.submit(sealed: try Self.sealed([Self.release("a", "1")], writer)) == [true])
    _ = try writer.endBatch()
    #expect([writer.counts.published, writer.counts.unchanged] == [0, 1])
    _ = consume writer
    let empty = try TemporaryPublication()
    var rehearsal = try Self.writer(empty, isRehearsal: true)
    try rehearsal.beginTakingEachOnce()
    let text = Self.release("a", "1")
    for _ in 0..<2 { try rehearsal.submit(try TemporaryPublication.release(text)) }
    _ = try rehearsal.endBatch()
    #expect([rehearsal.counts.published, rehearsal.counts.unchanged] == [1, 1])
  }

  @Test("a database of the version before keeps its records")
  func migration() throws {
    let publication = try TemporaryPublication()
    try publication.publish([Self.release("b", "1"), Self.release("a", "1")])
    let rows = try PartyCountingTests.rows(of: publication)
    let form = try Self.form(of: publication)
    do {
      let connection = try Connection(path: publication.folder.databasePath, .readWrite)
      let former = migration0001.split(separator: ";").first { $0.contains("TABLE record (") } ?? ""
      try connection.execute(
        "ALTER TABLE record RENAME TO kept; \(former); INSERT INTO record SELECT * FROM kept; "
          + "DROP TABLE kept; PRAGMA user_version = 6"
      )
    }
    #expect(throws: StoreError.self) { _ = try PublicationReader(publication.folder) }
    _ = try Self.writer(publication)
    #expect(try PartyCountingTests.rows(of: publication) == rows)
    #expect(try Self.form(of: publication) == form)
  }
}
