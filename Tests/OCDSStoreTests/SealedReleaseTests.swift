import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

/// Releases that were sealed where they were made enter the ledger as others do.
@Suite("Sealed releases")
struct SealedReleaseTests {
  /// Publishes releases as one batch: the first of each process sealed, in blocks, the others as they are.
  private static func publishSealed(
    _ releases: [(ocid: String, text: String)],
    blockSize: Int,
    _ publication: TemporaryPublication
  ) throws -> RunCounts {
    let now = Instant(seconds: 1_800_000_000)
    var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    _ = try writer.beginRun(command: "test", now: now)
    try writer.beginBatch(source: "test.json")
    try submit(releases, blockSize: blockSize, writer.sealers()(), &writer)
    _ = try writer.endBatch()
    try writer.endRun(now: now)
    return writer.counts
  }

  private static func submit(
    _ releases: [(ocid: String, text: String)],
    blockSize: Int,
    _ sealer: consuming ReleaseSealer,
    _ writer: inout LedgerWriter
  ) throws {
    var known: Set<String> = []
    var block: [StateRelease] = []
    for (ocid, text) in releases {
      let isFirst = known.insert(ocid).inserted
      if isFirst {
        let document = try JSONDocument(text)
        let body = document.root.compactBytes
        block.append(StateRelease(body: body, line: 1, receipt: "", isFirst: true))
      }
      if !isFirst || block.count == blockSize {
        try submit(block, &sealer, &writer)
        block = []
      }
      if !isFirst { try writer.submit(try TemporaryPublication.release(text)) }
    }
    try submit(block, &sealer, &writer)
  }

  private static func submit(
    _ block: [StateRelease],
    _ sealer: inout ReleaseSealer,
    _ writer: inout LedgerWriter
  ) throws {
    let sealed = try sealer.seal(block)
    try writer.submit(sealed: sealed.compactMap { $0 })
  }

  @Test(
    "everything derived is as if they had come unsealed, also of processes that go on in the batch",
    arguments: [1, 7, 1000],
    [11, 12, 13] as [UInt64]
  )
  func sameRows(blockSize: Int, seed: UInt64) throws {
    var random = RandomProcesses(seed: seed)
    var releases: [(ocid: String, text: String)] = []
    for number in 0..<120 {
      // Every fifth has a release of a process that the batch began, or the very same once more.
      let again = number > 0 && random.chance(20)
      if again, let known = releases.randomElement(using: &random.generator) {
        let same = random.chance(30)
        releases.append(same ? known : (known.ocid, random.release(known.ocid, 100 + number)))
      } else {
        releases.append(("p\(number)", random.release("p\(number)", 1)))
      }
    }
    let unsealed = try TemporaryPublication()
    let wanted = try unsealed.publish(releases.map(\.text))
    let expected = try PartyCountingTests.rows(of: unsealed)
    let sealed = try TemporaryPublication()
    let counts = try Self.publishSealed(releases, blockSize: blockSize, sealed)
    #expect(counts.published == wanted.published && counts.unchanged == wanted.unchanged)
    #expect(try PartyCountingTests.rows(of: sealed) == expected, "seed \(seed)")
    // What is derived anew is the same once more.
    var writer = try LedgerWriter(sealed.folder, rules: try TemporaryPublication.rules())
    _ = try writer.rebuild()
    _ = consume writer
    #expect(try PartyCountingTests.rows(of: sealed) == expected, "seed \(seed)")
  }

  @Test(
    "a state is read again, whether its release says it or was refused",
    arguments: [true, false]
  )
  func state(isHeld: Bool) throws {
    let publication = try TemporaryPublication()
    var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    _ = try writer.beginRun(command: "test", now: Instant(seconds: 1_800_000_000))
    try writer.beginBatch(source: "test.csv")
    let ocid = #"a "quoted" ñ"#
    let head = #"{"ocid":"a \"quoted\" ñ","id":"1","date":"2025-01-01T00:00:00Z","tag":["tender"]"#
    let state = #","language":"es","tender":{"id":"7"}}"#
    let release = StateRelease(
      body: Array((head + state).utf8),
      line: 1,
      receipt: "",
      isFirst: true,
      stateFrom: head.utf8.count
    )
    let makeSealer = writer.sealers()
    var sealer = makeSealer()
    let sealed = try sealer.seal([release]).compactMap { $0 }
    if isHeld { #expect(try writer.submit(sealed: sealed) == [true]) }
    try Self.keep(sealed, isHeld: isHeld, try writer.processStates())
    let read = try Self.states(of: ocid, try writer.processStates())
    #expect(read == [#"{"ocid":"a \"quoted\" ñ""# + state])
    // The record is what merging gives.
    _ = try writer.endBatch()
    let kept = try PartyCountingTests.rows(of: publication)
    _ = try writer.rebuild()
    _ = consume writer
    #expect(try PartyCountingTests.rows(of: publication) == kept)
  }

  private static func keep(
    _ releases: [LedgerRelease],
    isHeld: Bool,
    _ states: consuming ProcessStates
  ) throws {
    for release in releases { try states.keepState(of: release, isHeld: isHeld, source: "s") }
  }

  private static func states(of ocid: String, _ states: consuming ProcessStates) throws -> [String]
  {
    try states.states(of: ocid).map { String(decoding: $0.text, as: UTF8.self) }
  }

  @Test("a text without the head of a release is not sealed")
  func headless() throws {
    let publication = try TemporaryPublication()
    let writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    let makeSealer = writer.sealers()
    var sealer = makeSealer()
    let texts = [
      #"{"ocid":"a","id":"1","date":"2025-01-01T00:00:00Z"}"#, #"{"ocid":"a","id":"1"}"#, "[1]",
      #"{"ocid":"","id":"1","date":"2025-01-01T00:00:00Z"}"#, "{",
    ]
    let sealed = try sealer.seal(
      texts.map { StateRelease(body: Array($0.utf8), line: 1, receipt: "", isFirst: true) }
    )
    #expect(sealed.map { $0 != nil } == [true, false, false, false, false])
  }
}
