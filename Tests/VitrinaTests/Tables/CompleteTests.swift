import Foundation
import OCDSCore
import TestSupport
import Testing

/// Tables that are part of their source, and tables that are all of it, from the command line to the ledger.
@Suite("Partial and complete tables")
struct CompleteTests {
  private static let mapping = #"""
    {"version":"1.0","name":"contratos","title":{"es":"contratos","en":"contracts"},
    "required":["Proceso","Contrato"],"process":"Proceso","amount":"Monto",
    "items":[{"array":"awards","id":["Contrato"]},
    {"array":"contracts","id":["Contrato"],"members":{"awardID":"Contrato"}}],
    "parties":[{"role":"supplier","name":["Proveedor"],"references":["awards/suppliers"]}],
    "columns":[{"column":"Monto","path":"contracts/value","conversion":"money"},
    {"column":"Firma","path":"contracts/dateSigned","conversion":"date"},
    {"column":"Proceso","path":"tender/id","conversion":"identifier"},
    {"column":"Objeto","path":"tender/title"}]}
    """#
  private static let head = "Proceso,Contrato,Proveedor,Monto,Firma,Objeto\n"
  private static let first =
    head + "LP-1,C-1,Uno SA,100.00,15/01/2026,Papel\nLP-1,C-2,Dos SA,200.00,15/02/2026,Papel\n"
    + "LP-2,C-3,Tres SA,300.00,20/01/2026,Sillas\n"

  private static func workspace() throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.write("m.json", mapping)
    return workspace
  }

  private static func ingest(_ workspace: Workspace, _ rows: String, _ options: String...) throws
    -> Outcome
  {
    try workspace.write("t.csv", rows)
    return try workspace.start(["ingest", "p", "t.csv", "--mapping", "m.json"] + options).end()
  }

  private static func compiled(_ workspace: Workspace, _ process: String) throws -> String {
    try workspace.database().compiled("ocds-abc123-\(process)") ?? ""
  }

  @Test("a later file of a source withdraws nothing that it leaves out")
  func partial() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first)
    let later = Self.head + "LP-1,C-4,Cuatro SA,400.00,15/04/2026,Papel\n"
    let outcome = try Self.ingest(workspace, later)
    #expect(outcome.stdout.contains("0 new, 1 changed, 0 unchanged"), "\(outcome.stdout)")
    let compiled = try Self.compiled(workspace, "LP-1")
    for word in ["C-1", "C-2", "C-4", "Uno SA", "Dos SA", "Cuatro SA", "100.00"] {
      #expect(compiled.contains(word), "\(word)")
    }
    #expect(!compiled.contains("cancelled"))
    let releases = try workspace.database().bodies()
    #expect(releases.last?.contains("C-1") == false)
    // Both files again, in either order, say nothing new.
    for rows in [Self.first, later, later, Self.first] {
      let again = try Self.ingest(workspace, rows)
      #expect(again.stdout.contains(" 0 new, 0 changed"), "\(again.stdout)")
    }
    #expect(try workspace.database().bodies() == releases)
  }

  @Test("a corrected supplier is no supplier any more, and no party")
  func supplier() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first)
    _ = try Self.ingest(
      workspace,
      Self.head + "LP-1,C-1,Cinco SA,100.00,15/01/2026,Papel\n"
    )
    let compiled = try Self.compiled(workspace, "LP-1")
    #expect(compiled.contains("Cinco SA") && compiled.contains("Dos SA"))
    #expect(!compiled.contains("Uno SA"), "\(compiled)")
  }

  @Test("a complete file withdraws what it leaves out: contracts, and whole processes")
  func complete() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first)
    let left = Self.head + "LP-1,C-2,Dos SA,200.00,15/02/2026,Papel\n"
    let outcome = try Self.ingest(workspace, left, "--complete", "all")
    #expect(outcome.stdout.contains("0 new, 1 changed"), "\(outcome.stdout)")
    #expect(outcome.stdout.contains("1 processes that the file no longer holds, withdrawn"))
    let first = try Self.compiled(workspace, "LP-1")
    #expect(first.contains(#""id":"C-1""#) && first.contains(#""status":"cancelled""#))
    #expect(first.contains("Dos SA") && first.contains("Papel"))
    let second = try Self.compiled(workspace, "LP-2")
    #expect(second.contains(#""status":"cancelled""#) && !second.contains("Sillas"))
    #expect(try workspace.report(2, at: "/inputs/0/processesWithdrawn") == "1")
    let releases = try workspace.database().bodies()
    #expect(
      releases.last?.contains(#""tag":["tenderUpdate","awardCancellation","contractUpdate"]"#)
        == true
    )
    #expect(try Self.ingest(workspace, left, "--complete=all").stdout.contains("0 changed, 1 un"))
    #expect(try workspace.database().bodies() == releases)
    // What comes back is published again.
    let back = try Self.ingest(workspace, Self.first, "--complete", "all")
    #expect(back.stdout.contains("0 new, 2 changed, 0 unchanged"), "\(back.stdout)")
    #expect(try !Self.compiled(workspace, "LP-2").contains("cancelled"))
  }

  @Test("a file that is complete for a period withdraws only what is dated in it")
  func period() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first)
    let rows = Self.head + "LP-9,C-9,Nueve SA,900.00,30/01/2026,Mesas\n"
    let outcome = try Self.ingest(workspace, rows, "--complete", "2026-01-01/2026-01-31")
    #expect(outcome.stdout.contains("2 processes that the file no longer holds"))
    let first = try Self.compiled(workspace, "LP-1")
    // The contract of February and what is said of the whole process stand.
    #expect(first.contains("Papel") && first.contains("Dos SA") && first.contains("200.00"))
    #expect(first.components(separatedBy: #""status":"cancelled""#).count == 3, "\(first)")
    #expect(try !Self.compiled(workspace, "LP-2").contains("Sillas"))
  }

  @Test("what another source says is not withdrawn")
  func sources() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first, "--source", "uno")
    _ = try Self.ingest(workspace, Self.first, "--source", "dos")
    let rows = Self.head + "LP-2,C-3,Tres SA,300.00,20/01/2026,Sillas\n"
    let outcome = try Self.ingest(workspace, rows, "--source", "uno", "--complete", "all")
    #expect(outcome.stdout.contains("0 new, 0 changed, 1 unchanged"), "\(outcome.stdout)")
    #expect(!outcome.stdout.contains("withdrawn"))
    #expect(try workspace.database().releases() == "2")
  }

  @Test("where the process of a row is not known, nothing is withdrawn, and it is told")
  func uncertain() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first)
    let rows = Self.head + "LP-1,C-1,Uno SA,100.00,15/01/2026,Papel\n,C-3,Tres SA,300.00,,\n"
    let outcome = try Self.ingest(workspace, rows, "--complete", "all")
    #expect(!outcome.stdout.contains("withdrawn"))
    #expect(try workspace.run("runs", "p", "2").stdout.contains("nothing was withdrawn"))
    // It may be the row of another contract, or that of a process.
    #expect(try !Self.compiled(workspace, "LP-1").contains("cancelled"))
    #expect(try !Self.compiled(workspace, "LP-2").contains("cancelled"))
  }

  @Test("a row that is set aside withdraws nothing of its process")
  func setAside() throws {
    let workspace = try Self.workspace()
    _ = try Self.ingest(workspace, Self.first)
    let rows =
      Self.head + "LP-1,C-2,Dos SA,200.00,15/02/2026,Papel\n"
      + "LP-1,1.23E+11,Uno SA,100.00,15/01/2026,Papel\nLP-2,C-3,Tres SA,300.00,20/01/2026,Sillas\n"
    let outcome = try Self.ingest(workspace, rows, "--complete", "all")
    #expect(outcome.stdout.contains("1 set aside"), "\(outcome.stdout)")
    #expect(try !Self.compiled(workspace, "LP-1").contains("cancelled"))
  }

  @Test("--complete is all or a period, and of one file")
  func usage() throws {
    let workspace = try Self.workspace()
    for value in ["todo", "2026-01-01", "2026-02-01/2026-01-01"] {
      let outcome = try Self.ingest(workspace, Self.first, "--complete", value)
      #expect(outcome.exitCode == 64)
      #expect(outcome.stderr.contains("--complete must be all or a period"), "\(outcome.stderr)")
    }
    let outcome = try Self.ingest(workspace, Self.first, "--complete", "all", "otra.csv")
    #expect(outcome.exitCode == 64 && outcome.stderr.contains("of one file"))
    #expect(try workspace.run("runs", "p").lines.isEmpty)
  }

  @Test("a row of an old quarter changes nothing that a later file brought up to date")
  func quarters() throws {
    let workspace = try Workspace.withPublication()
    let file = Paths.fixtures.appending(path: "sources/sipot-xxviii/sucio.csv")
    let text = String(decoding: try bytes(of: file), as: UTF8.self)
    _ = try workspace.run("ingest", "p", file.path)
    let releases = try workspace.database().bodies()
    // The same contract in three quarters: the file of the first alone, later.
    let lines = text.replacing("\r\n", with: "\n").components(separatedBy: "\n")
    let old = lines.filter { !$0.contains("D-01") || $0.contains("900.00") }
    #expect(old.count < lines.count)
    try workspace.write("viejo.csv", old.joined(separator: "\n"))
    for options in [[], ["--complete", "all"]] {
      let outcome = try workspace.start(["ingest", "p", "viejo.csv"] + options).end()
      #expect(outcome.stdout.contains(" 0 new, 0 changed"), "\(outcome.stdout)")
    }
    #expect(try workspace.database().bodies() == releases)
    let outcome = try workspace.run("runs", "p", "2")
    #expect(outcome.stdout.contains("An earlier file of the source said this"), "\(outcome.stdout)")
  }

  @Test("a process whose releases contradict each other takes no state, and is told")
  func contradictory() throws {
    let workspace = try Self.workspace()
    let ocid = "ocds-abc123-LP-1"
    func release(_ id: String, _ planning: String) -> String {
      #"{"ocid":"\#(ocid)","id":"\#(id)","date":"2026-01-01T00:00:00Z","tag":["tender"],"#
        + #""initiationType":"tender","planning":\#(planning)}"#
    }
    try workspace.write(
      "r.jsonl",
      release("1", "5") + "\n" + release("2", #"{"budget":{"id":"1"}}"#) + "\n"
    )
    try workspace.ingest(["r.jsonl"])
    try #require(try Self.compiled(workspace, "LP-1").isEmpty)
    let outcome = try Self.ingest(workspace, Self.first, "--gate", "off")
    #expect(
      outcome.stdout.contains("1 new, 0 changed, 0 unchanged, 1 refused"),
      "\(outcome.stdout)"
    )
    #expect(outcome.stderr.contains("contradict each other"))
  }

  @Test(
    "a table withdraws nothing that came as OCDS, before it or after",
    arguments: [true, false]
  )
  func releases(isFirst: Bool) throws {
    let workspace = try Self.workspace()
    let release =
      #"{"ocid":"ocds-abc123-LP-1","id":"x-1","date":"2026-01-01T00:00:00Z","tag":["tender"],"#
      + #""initiationType":"tender","tender":{"id":"LP-1","title":"Otro","items":[{"id":"1","#
      + #""description":"Papel bond"}],"submissionMethod":["written"]},"#
      + #""parties":[{"id":"MX-1","name":"Oficina","roles":["buyer"],"additionalIdentifiers":"#
      + #"[{"scheme":"A","id":"1"},{"scheme":"B","id":"1"}]}],"buyer":{"id":"MX-1"}}"#
    try workspace.write("r.json", release)
    if isFirst { try workspace.ingest(["r.json"]) }
    _ = try Self.ingest(workspace, Self.first)
    if !isFirst {
      try workspace.ingest(["r.json"])
      _ = try Self.ingest(workspace, Self.first)
    }
    let compiled = try Self.compiled(workspace, "LP-1")
    for word in [
      #""title":"Papel""#, "Papel bond", "written", "Oficina", #""scheme":"A""#, #""scheme":"B""#,
      "Uno SA", "C-2",
    ] {
      #expect(compiled.contains(word), "\(word): \(compiled)")
    }
    let count = try workspace.database().releases()
    let again = try Self.ingest(workspace, Self.first)
    #expect(again.stdout.contains(" 0 new, 0 changed"), "\(again.stdout)")
    #expect(try workspace.database().releases() == count)
    // Nor does a complete file; what only the table said goes.
    let rest = Self.head + "LP-2,C-3,Tres SA,300.00,20/01/2026,Sillas\n"
    _ = try Self.ingest(workspace, rest, "--complete", "all")
    let left = try Self.compiled(workspace, "LP-1")
    #expect(left.contains("Papel bond") && left.contains("Oficina") && left.contains("cancelled"))
    #expect(left.contains(#""title":"Otro""#), "\(left)")
  }
}
