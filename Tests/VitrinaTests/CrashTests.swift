import Foundation
import TestSupport
import Testing

@Suite("A process that is killed")
struct CrashTests {
  /// What the publication holds before the ingest that is killed.
  enum Start: String, CaseIterable, CustomTestStringConvertible {
    /// Nothing: the first load is written with a rollback journal.
    case empty
    /// A batch: the next is written with a write-ahead log.
    case batch

    var testDescription: String { rawValue }
  }

  private static let kills = 25
  private static let records =
    "SELECT position, ocid, lastSequence, releases, links, crc32, length, body FROM record "
    + "ORDER BY position"

  /// A publication `p`, and a file `in.jsonl` of new processes.
  private static func workspace(_ start: Start) throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.generate("in.jsonl", processes: 200, seed: 7)
    if start == .batch {
      try workspace.generate("first.jsonl", processes: 20, seed: 8)
      try workspace.ingest(["first.jsonl"])
    }
    return workspace
  }

  @Test(
    "at random instants: the next command sees the whole batch or nothing, and all ends as it should",
    arguments: Start.allCases
  )
  func killed(start: Start) throws {
    let workspace = try Self.workspace(start)
    let before = try workspace.database().ledger()
    try workspace.copy("p", to: "whole")
    let clock = ContinuousClock()
    let duration = try clock.measure {
      let outcome = try workspace.run("ingest", "whole", "in.jsonl")
      #expect(outcome.exitCode == 0, "\(Unexpected(outcome))")
    }
    let whole = try workspace.database("whole").ledger()
    let records = try workspace.database("whole").rows(Self.records)
    let seed =
      ProcessInfo.processInfo.environment["VITRINA_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var tally = (killed: 0, whole: 0)
    for number in 1...Self.kills {
      try workspace.copy("p", to: "q")
      let child = try workspace.start(["ingest", "q", "in.jsonl"])
      let instant = Double.random(in: 0...1.1, using: &generator)
      _ = child.waits(seconds: instant * (duration / .seconds(1)))
      child.kill()
      let end = child.end()
      #expect(end.signal == 9 || end.exitCode == 0, "\(Unexpected(end))")
      if end.signal == 9 { tally.killed += 1 }
      let place: Comment = "kill \(number) at \(instant) of \(duration), VITRINA_SEED=\(seed)"

      // The next command reads in one half of the cases and writes in the other.
      let next = try workspace.run(number % 2 == 0 ? "runs" : "rebuild", "q")
      #expect(next.exitCode == 0, "\(Unexpected(next)) \(place)")
      let database = workspace.database("q")
      let ledger = try database.ledger()
      let (isNothing, isWhole) = (ledger == before, ledger == whole)
      #expect(isNothing || isWhole, "\(ledger.count) releases: \(place)")
      #expect(isWhole || end.exitCode != 0, place)
      #expect(try database.rows("PRAGMA integrity_check") == ["ok"], place)
      if isWhole { tally.whole += 1 }

      let again = try workspace.run("ingest", "q", "in.jsonl")
      #expect(again.exitCode == 0, "\(Unexpected(again)) \(place)")
      let (isSameLedger, areSameRecords) =
        try (database.ledger() == whole, database.rows(Self.records) == records)
      #expect(isSameLedger && areSameRecords, place)
      #expect(try database.rows("PRAGMA integrity_check") == ["ok"], place)
      try workspace.remove("q")
    }
    #expect(tally.killed > 0)
    print(
      "\(start): \(tally.killed) of \(Self.kills) killed within \(duration),",
      "\(tally.whole) had committed; VITRINA_SEED=\(seed)"
    )
  }

  @Test(
    "of several files those that were committed stay, and the one that was cut off leaves nothing"
  )
  func severalFiles() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("one.json", Sample.release("one"))
    let pipe = try Pipe()
    let child = try workspace.start(
      ["ingest", "p", "--gate", "off", "one.json", "-"],
      input: .descriptor(pipe.reading)
    )
    pipe.closeReading()
    // Standard input is read only when the file before it was committed.
    try pipe.fill()
    child.kill()
    pipe.closeWriting()
    #expect(child.end().signal == 9)
    #expect(try workspace.run("runs", "p").exitCode == 0)
    #expect(try workspace.database().rows("SELECT ocid FROM record") == ["one"])
    #expect(try workspace.ingest(["one.json"]).stdout.contains("unchanged 1"))
  }

  @Test("a killed rebuild leaves the records as they were")
  func rebuild() throws {
    let workspace = try Self.workspace(.batch)
    let database = workspace.database()
    let derived = try database.derived()
    let clock = ContinuousClock()
    let duration = try clock.measure { _ = try workspace.run("rebuild", "p") }
    for tenth in 1...9 {
      let child = try workspace.start(["rebuild", "p"])
      _ = child.waits(seconds: Double(tenth) / 10 * (duration / .seconds(1)))
      child.kill()
      _ = child.end()
      #expect(try workspace.run("runs", "p").exitCode == 0)
      let isSame = try database.derived() == derived
      #expect(isSame, "killed at \(tenth) tenths of \(duration)")
    }
  }
}
