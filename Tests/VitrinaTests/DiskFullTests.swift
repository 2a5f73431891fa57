import OCDSCore
import Testing

@Suite("A disk that is full")
struct DiskFullTests {
  /// A publication with a batch, or none, and a file of more.
  private static func workspace(hasBatch: Bool) throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.generate("in.jsonl", processes: 60, seed: 3)
    try workspace.write("first.json", Sample.release("first"))
    if hasBatch { try workspace.ingest(["first.json"]) }
    return workspace
  }

  /// Runs a command with files that may not grow beyond so many kilobytes.
  private static func limited(_ workspace: Workspace, _ kilobytes: Int, _ command: String) throws
    -> Outcome
  {
    try workspace.bash("ulimit -f \(kilobytes); exec \"$VITRINA\" \(command)")
  }

  @Test(
    "an ingest that the disk does not take ends with 73 and changes nothing; the next one works",
    arguments: [1, 40, 100, 200, 400, 800],
    [true, false]
  )
  func ingest(kilobytes: Int, hasBatch: Bool) throws {
    let workspace = try Self.workspace(hasBatch: hasBatch)
    let database = workspace.database()
    let (ledger, derived) = try (database.ledger(), database.derived())
    let outcome = try Self.limited(workspace, kilobytes, "ingest p in.jsonl")
    #expect(outcome.exitCode == 73, "\(Unexpected(outcome))")
    #expect(outcome.stderr.contains("cannot be written; check the disk's space"))
    #expect(try workspace.run("runs", "p").exitCode == 0)
    #expect(try database.ledger() == ledger)
    #expect(try database.derived() == derived)
    #expect(try database.rows("PRAGMA integrity_check") == ["ok"])
    let next = try workspace.ingest(["in.jsonl"])
    #expect(next.exitCode == 0, "\(Unexpected(next))")
    #expect(try database.value("SELECT count(*) FROM record") == (hasBatch ? "61" : "60"))
    #expect(try database.rows("PRAGMA integrity_check") == ["ok"])
  }

  @Test("the message is told in Spanish too")
  func spanish() throws {
    let workspace = try Self.workspace(hasBatch: true)
    let outcome = try Self.limited(workspace, 200, "ingest p in.jsonl --lang es")
    #expect(outcome.exitCode == 73)
    #expect(outcome.stderr.contains("no se puede escribir; revise el espacio en disco"))
  }

  @Test("files that were committed before stay, and the run says so")
  func severalFiles() throws {
    let workspace = try Self.workspace(hasBatch: false)
    let outcome = try Self.limited(workspace, 600, "ingest p first.json in.jsonl")
    #expect(outcome.exitCode == 73)
    #expect(try workspace.database().rows("SELECT ocid FROM record") == ["first"])
    let line = try workspace.run("runs", "p").lines.last
    #expect(line?.contains("published 1,") == true)
    #expect(try workspace.ingest(["first.json", "in.jsonl"]).stdout.contains("unchanged 1,"))
  }

  @Test(
    "standard input that cannot be spooled is told as a disk that is full",
    arguments: ["ingest p -", "compile -"]
  )
  func spool(command: String) throws {
    let workspace = try Self.workspace(hasBatch: true)
    let outcome = try Self.limited(workspace, 100, "\(command) < in.jsonl")
    #expect(outcome.exitCode == 73)
    #expect(try workspace.database().releases() == "1")
  }

  @Test("a publication that could not be made can be made later", arguments: [1, 20, 60])
  func creation(kilobytes: Int) throws {
    let workspace = try Workspace()
    let outcome = try Self.limited(workspace, kilobytes, "init p")
    #expect(outcome.exitCode == 73, "\(Unexpected(outcome))")
    #expect(!workspace.has("p/publication.json"))
    let again = try workspace.run("init", "p")
    #expect(again.exitCode == 0, "\(Unexpected(again))")
    #expect(try workspace.ingest(["-"], input: Sample.release("a")).exitCode == 0)
  }

  @Test("a rebuild that the disk does not take leaves the records as they were")
  func rebuild() throws {
    let workspace = try Self.workspace(hasBatch: true)
    try workspace.ingest(["in.jsonl"])
    let derived = try workspace.database().derived()
    let outcome = try Self.limited(workspace, 100, "rebuild p")
    #expect(outcome.exitCode == 73)
    #expect(try workspace.database().derived() == derived)
    #expect(try workspace.run("rebuild", "p").exitCode == 0)
    #expect(try workspace.database().derived() == derived)
  }
}
