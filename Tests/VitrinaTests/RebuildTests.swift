import OCDSCore
import TestSupport
import Testing

@Suite("vitrina rebuild")
struct RebuildTests {
  @Test("every derived table is byte for byte as it was, after many batches")
  func sameBytes() throws {
    let workspace = try Workspace.withPublication()
    let files = Fixtures.releases
    try workspace.ingest(Array(files[30...]))
    try workspace.ingest(files)
    // What merging finds is derived, too.
    let odd = [
      Sample.release("x", day: 1, more: "\"planning\":5"),
      Sample.release("x", day: 2, more: "\"planning\":{\"budget\":{\"id\":\"1\"}}"),
      Sample.release("y", day: 1, id: "1", more: "\"parties\":[{\"id\":\"1\"},{\"id\":\"1\"}]"),
      Sample.release("y", day: 1, id: "2", more: "\"tender\":null"),
    ]
    for release in odd { try workspace.ingest(["-"], input: release) }
    let database = workspace.database()
    let derived = try database.derived()
    let ledger = try database.ledger()
    #expect(try database.value("SELECT count(*) FROM recordFinding") != "0")
    #expect(try database.value("SELECT count(*) FROM record") == "62")
    for _ in 0..<2 {
      let outcome = try workspace.run("rebuild", "p")
      #expect(outcome.exitCode == 1)
      #expect(outcome.stdout.hasPrefix("62 records made anew in "))
      #expect(try database.derived() == derived)
    }
    #expect(try database.ledger() == ledger)
    #expect(try database.rows("PRAGMA integrity_check") == ["ok"])
  }

  @Test("what was lost or spoiled in the derived tables comes back")
  func restored() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(["-"], input: Form.standard.text)
    let derived = try workspace.database().derived()
    let spoil =
      "import sqlite3; c = sqlite3.connect('p/vitrina.sqlite', isolation_level=None); "
      + "c.execute('DELETE FROM record WHERE position = 1'); "
      + "c.execute('UPDATE record SET body = x\\'00\\', links = x\\'00\\', releases = 99'); "
      + "c.execute('INSERT INTO recordFinding VALUES (7, \\'a\\', \\'b\\', \\'c\\', 1)')"
    let spoiled = try workspace.bash("python3 -c \"\(spoil)\"")
    #expect(spoiled.exitCode == 0)
    #expect(try workspace.database().derived() != derived)
    let outcome = try workspace.run("rebuild", "p", language: .es)
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.hasPrefix("3 registros rehechos en "))
    #expect(try workspace.database().derived() == derived)
  }

  @Test("a ledger without releases has nothing to derive")
  func empty() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.run("rebuild", "p")
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.hasPrefix("0 records made anew"))
  }

  @Test("the ledger itself refuses to be changed")
  func appendOnly() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(["-"], input: Form.standard.text)
    for statement in ["DELETE FROM release", "UPDATE release SET run = 2"] {
      let script = "import sqlite3; sqlite3.connect('p/vitrina.sqlite').execute('\(statement)')"
      let outcome = try workspace.bash("python3 -c \"\(script)\"")
      #expect(outcome.exitCode != 0)
      #expect(outcome.stderr.contains("a release is never"))
    }
    #expect(try workspace.database().releases() == "5")
  }
}
