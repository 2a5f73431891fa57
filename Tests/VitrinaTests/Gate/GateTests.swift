import OCDSCore
import TestSupport
import Testing

/// What `vitrina ingest` lets into the ledger.
@Suite("The gate")
struct GateTests {
  /// A release without a fault, but for what a test changes.
  private static func release(
    _ more: String = "",
    id: String = "1",
    date: String = "2025-03-16T09:00:00-06:00"
  )
    -> String
  {
    """
    {"ocid":"ocds-abc123-1","id":"\(id)","date":"\(date)","tag":["tender"],\
    "initiationType":"tender","tender":{"id":"1","title":"Papel"\(more)}}
    """
  }

  private static let wrongStatus = release(#","status":"abierta""#)
  private static let padded = release(#","description":"Papel bond ""#)

  @Test("the project's own fixtures pass at every bar", arguments: ["strict", "standard", "off"])
  func fixtures(gate: String) throws {
    let workspace = try Workspace()
    #expect(
      try workspace.run("init", "p", "--name", "Oficina", "--ocid-prefix=ocds-xq9v00").exitCode == 0
    )
    let files = Fixtures.releases
    let outcome = try workspace.ingest(files, gate: gate)
    #expect(outcome.stdout.contains("refused 0"), "\(outcome.stdout)")
  }

  @Test(
    "errors refuse at standard and strict, warnings at strict only, nothing when it is off",
    arguments: [
      ("strict", wrongStatus, false), ("standard", wrongStatus, false), ("off", wrongStatus, true),
      ("strict", padded, false), ("standard", padded, true), ("off", padded, true),
      ("strict", release(), true), ("standard", release(), true),
      ("standard", release(date: "2025-03-16"), false), ("off", release(date: "2025-03-16"), true),
    ]
  )
  func bars(gate: String, release: String, isPublished: Bool) throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(["-"], input: release, gate: gate)
    #expect(outcome.exitCode == (isPublished ? 0 : 1))
    let count = try workspace.database().value("SELECT count(*) FROM release")
    #expect(count == (isPublished ? "1" : "0"))
  }

  @Test("without the option the bar is standard")
  func standardIsTheDefault() throws {
    let workspace = try Workspace.withPublication()
    #expect(try workspace.ingest(["-"], input: Self.wrongStatus, gate: nil).exitCode == 1)
    #expect(try workspace.ingest(["-"], input: Self.padded, gate: nil).exitCode == 0)
  }

  @Test("what is refused is kept with its text and its findings, in both languages")
  func refused() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(["-"], input: Self.wrongStatus, gate: "standard")
    let database = workspace.database()
    #expect(
      try database.rows("SELECT code, ocid, releaseId FROM refusal") == ["gate|ocds-abc123-1|1"]
    )
    #expect(
      try database.rows("SELECT code, severity, pointer, count FROM runFinding")
        == ["closedCodelist|error|/tender/status|1"]
    )
    let kept = String(decoding: try workspace.read("p/private/refused/000001.jsonl"), as: UTF8.self)
    #expect(kept.contains(#""status":"abierta""#))
    let english = try workspace.run("runs", "p", "1").stdout
    #expect(english.contains("The code \"abierta\" of \"status\" is not in the closed codelist"))
    let spanish = try workspace.run("runs", "p", "1", "--lang", "es").stdout
    #expect(spanish.contains("El código «abierta» de «status» no está en la lista cerrada"))
  }

  @Test("warnings stay attached to the release that was published, once")
  func attached() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(["-"], input: Self.padded, gate: "standard")
    let again = try workspace.ingest(["-"], input: Self.padded, gate: "standard")
    #expect(again.stdout.contains("unchanged 1"))
    #expect(
      try workspace.database().rows("SELECT run, code, ocid, releaseId FROM runFinding")
        == ["1|paddedText|ocds-abc123-1|1"]
    )
  }

  @Test("a release that the ledger holds is not refused again")
  func known() throws {
    let workspace = try Workspace.withPublication()
    try workspace.ingest(["-"], input: Self.wrongStatus, gate: "off")
    let again = try workspace.ingest(["-"], input: Self.wrongStatus, gate: "strict")
    #expect(again.exitCode == 0)
    #expect(again.stdout.contains("unchanged 1"))
  }

  @Test("the publication's extensions apply, and only they")
  func extensions() throws {
    let lots = Self.release(#","lots":[{"title":"Partida 1"}]"#)
    let workspace = try Workspace.withPublication()
    #expect(try workspace.ingest(["-"], input: lots, gate: "standard").exitCode == 0)
    let url =
      "https://raw.githubusercontent.com/open-contracting-extensions/ocds_lots_extension/v1.1.5/extension.json"
    var settings = String(decoding: try workspace.read("p/publication.json"), as: UTF8.self)
    let end = try #require(settings.lastIndex(of: "}"))
    settings.insert(contentsOf: ",\"extensions\":[\"\(url)\"]", at: end)
    try workspace.write("p/publication.json", settings)
    let other = Self.release(#","lots":[{"title":"Partida 1"}]"#, id: "2")
    #expect(try workspace.ingest(["-"], input: other, gate: "standard").exitCode == 1)
    #expect(
      try workspace.database().rows("SELECT code FROM runFinding") == ["schema.required"]
    )
  }

  @Test("a bar that does not exist is refused")
  func unknownBar() throws {
    let workspace = try Workspace.withPublication()
    #expect(try workspace.ingest(["-"], input: Self.padded, gate: "lax").exitCode == 64)
  }
}
