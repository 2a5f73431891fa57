import Foundation
import TestSupport
import Testing

/// An ingest of a large table that is killed leaves the whole of it or nothing, and the next ends as an undisturbed one.
///
/// In a debug build 100,000 rows take twenty seconds, forty times: `VITRINA_ROWS=100000` runs the test with as many.
@Suite("An ingest of a table that is killed")
struct TableCrashTests {
  private static let kills = 20

  private static let mapping = #"""
    {"version":"1.0","name":"hoja","title":{"es":"hoja","en":"sheet"},
    "required":["Proceso","Contrato"],"process":"Proceso","amount":"Monto",
    "items":[{"array":"awards","id":["Contrato"]}],
    "parties":[{"role":"supplier","name":["Proveedor"],"references":["awards/suppliers"]}],
    "columns":[{"column":"Monto","path":"awards/value","conversion":"money"}]}
    """#

  /// Rows of contracts, four a process, with amounts that tell one delivery from another.
  private static func table(_ rows: Range<Int>, cents: Int) -> String {
    var text = "Proceso,Contrato,Proveedor,Monto\n"
    for row in rows {
      text += "LP-\(row / 4),C-\(row),Proveedor \(row % 500) SA de CV,\(1000 + row).\(cents)\n"
    }
    return text
  }

  /// The ledger, its records and what is kept of the source, without the instants of the runs.
  private static func contents(_ database: Database) throws -> [String] {
    try database.rows(
      "SELECT sequence, ocid, tag, timeless(body) FROM release ORDER BY sequence",
      "SELECT position, ocid, lastSequence, releases, timeless(body) FROM record ORDER BY position",
      // A state that a release says has the release's id, which has the instant of its run in it.
      "SELECT s.id, s.ocid, source, s.length < 0, CASE WHEN s.length < 0 THEN (SELECT sequence "
        + "FROM release r WHERE r.ocid = s.ocid AND r.releaseId = CAST(s.body AS TEXT)) "
        + "ELSE timeless(s.body) END FROM sourceState s ORDER BY s.id",
      "SELECT sequence FROM stateRelease ORDER BY sequence",
      "SELECT source, line, code, ocid, detail FROM refusal ORDER BY id"
    )
  }

  @Test("at random instants: the next run ends with the ledger of an undisturbed one")
  func killed() throws {
    let environment = ProcessInfo.processInfo.environment
    let rows = environment["VITRINA_ROWS"].flatMap(Int.init) ?? 4_000
    let seed =
      environment["VITRINA_SEED"].flatMap(UInt64.init) ?? UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let workspace = try Workspace.withPublication()
    try workspace.write("m.json", Self.mapping)
    // The second delivery amends, repeats and adds; a line of it is set aside.
    try workspace.write("first.csv", Self.table(0..<rows / 2, cents: 10))
    try workspace.write(
      "in.csv",
      Self.table(rows / 4..<rows, cents: 20) + ",C-0,Sin número SA,1.00\n"
        + Self.table(0..<rows / 8, cents: 10).split(separator: "\n").dropFirst()
        .joined(separator: "\n") + "\n"
    )
    try workspace.copy("p", to: "empty")
    let options = ["--mapping", "m.json", "--gate", "off"]
    let prepared = try workspace.start(["ingest", "p", "first.csv"] + options).end()
    #expect(prepared.exitCode == 0, "\(Unexpected(prepared))")
    // Killed at the first load, which has a journal of its own kind, and at a later delivery.
    var plans: [(start: String, before: [String], whole: [String], duration: Double)] = []
    let clock = ContinuousClock()
    for start in ["empty", "p"] {
      let before = try Self.contents(workspace.database(start))
      try workspace.copy(start, to: "whole")
      let duration = try clock.measure {
        let outcome = try workspace.start(["ingest", "whole", "in.csv"] + options).end()
        #expect(outcome.exitCode == 1, "\(Unexpected(outcome))")
      }
      let whole = try Self.contents(workspace.database("whole"))
      #expect(whole.count > before.count)
      plans.append((start, before, whole, duration / .seconds(1)))
      try workspace.remove("whole")
    }
    var tally = (killed: 0, whole: 0)
    for number in 1...Self.kills {
      let plan = plans[number % 2]
      try workspace.copy(plan.start, to: "q")
      let child = try workspace.start(["ingest", "q", "in.csv"] + options)
      let share = Double.random(in: 0...1.05, using: &generator)
      _ = child.waits(seconds: share * plan.duration)
      child.kill()
      let end = child.end()
      #expect(end.signal == 9 || end.exitCode == 1, "\(Unexpected(end))")
      if end.signal == 9 { tally.killed += 1 }
      let place: Comment =
        "kill \(number) at \(share) of \(plan.duration) s, \(plan.start), VITRINA_SEED=\(seed)"
      // A command that reads sees the whole delivery or nothing of it.
      let runs = try workspace.run("runs", "q")
      #expect(runs.exitCode == 0, "\(Unexpected(runs)) \(place)")
      let left = try Self.contents(workspace.database("q"))
      let (isNothing, isWhole) = (left == plan.before, left == plan.whole)
      #expect(isNothing || isWhole, place)
      if isWhole { tally.whole += 1 }
      let next = try workspace.start(["ingest", "q", "in.csv"] + options).end()
      #expect(next.exitCode == 1, "\(Unexpected(next)) \(place)")
      // The row that is set aside is told by each run that saw it whole.
      let after = try Self.contents(workspace.database("q")).filter { !$0.contains("rowSetAside") }
      let isSame = after == plan.whole.filter { !$0.contains("rowSetAside") }
      #expect(isSame, place)
      #expect(try workspace.database("q").rows("PRAGMA integrity_check") == ["ok"], place)
      try workspace.remove("q")
    }
    #expect(tally.killed > Self.kills / 3)
    print(
      "\(rows) rows: \(tally.killed) of \(Self.kills) kills within \(plans.map(\.duration)) s,",
      "\(tally.whole) had committed; VITRINA_SEED=\(seed)"
    )
  }
}
