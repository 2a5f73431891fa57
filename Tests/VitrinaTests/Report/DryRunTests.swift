import Foundation
import OCDSCore
import TestSupport
import Testing

/// What a dry run shows, and that it leaves nothing.
@Suite("vitrina ingest --dry-run")
struct DryRunTests {
  private static let clean = Paths.fixtures.appending(
    path: "sources/compranet-contratos-2010/clean.csv"
  )

  /// All files of the publication but those that only a writer's presence makes, and all rows of its database.
  private static func content(_ workspace: Workspace) throws -> [String] {
    let folder = URL(filePath: workspace.path("p"))
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (names ?? []).filter {
      !$0.hasPrefix("vitrina.sqlite-") && !$0.hasSuffix("writer.lock")
    }.sorted()
    let database = workspace.database()
    return try files + database.ledger() + database.derived()
      + database.rows(
        "SELECT * FROM run",
        "SELECT * FROM refusal",
        "SELECT * FROM runFinding",
        "SELECT * FROM sourceState",
        "SELECT * FROM findingSentence"
      )
  }

  @Test(
    "a dry run of tables keeps nothing, before and after there is something",
    arguments: ["text", "json"]
  )
  func keepsNothing(format: String) throws {
    let workspace = try Workspace.withPublication()
    let file = Self.clean.path
    for _ in 0..<2 {
      let before = try Self.content(workspace)
      let outcome = try workspace.run("ingest", "p", file, "--dry-run", "--format", format)
      #expect(outcome.exitCode == 0, "\(outcome.stderr)")
      #expect(try Self.content(workspace) == before)
      _ = try workspace.run("ingest", "p", file)
    }
  }

  @Test(
    "it shows a new process with its tags, its date and what it would hold",
    arguments: Language.allCases
  )
  func new(language: Language) throws {
    let workspace = try Workspace.withPublication()
    let said = try workspace.run("ingest", "p", Self.clean.path, "--dry-run", language: language)
    let wanted =
      language == .en
      ? ["new process", "that of the run", "nothing was published or kept"]
      : ["proceso nuevo", "la de la corrida", "nada se publicó ni se guardó"]
    for text in wanted + ["tender, award, contract", "+ contracts[500001]/value/amount: 129310.30"]
    {
      #expect(said.stdout.contains(text), "\(text)")
    }
  }

  @Test("it shows of a changed process what changes from what to what, and what is withdrawn")
  func changed() throws {
    let workspace = try Workspace.withPublication()
    let table = String(decoding: try bytes(of: Self.clean), as: UTF8.self)
    try workspace.write("c.csv", table)
    _ = try workspace.run("ingest", "p", "c.csv")
    try workspace.write(
      "c.csv",
      table.replacing("129310.30", with: "140000.00").replacing("2014-03-15", with: "")
    )
    let said = try workspace.run(
      "ingest",
      "p",
      "c.csv",
      "--complete",
      "all",
      "--dry-run"
    ).stdout
    #expect(said.contains("ocds-abc123-LA-914000001-N1-2014: changed process (c.csv)"))
    #expect(said.contains("contract: awardUpdate,"))
    #expect(said.contains("~ contracts[500001]/value/amount: 129310.30 → 140000.00"))
    #expect(
      said.contains(
        "- contracts[500001]/period/startDate: \"2014-03-15T00:00:00-06:00\" → withdrawn"
      )
    )
    let output = try workspace.run(
      "ingest",
      "p",
      "c.csv",
      "--complete",
      "all",
      "--dry-run",
      "--format",
      "json"
    ).output
    func member(_ pointer: String) throws -> String? {
      try json(output, at: pointer).map { text($0) }
    }
    #expect(try member("/processes/0/releases/0/tag") == #"["awardUpdate","contractUpdate"]"#)
    #expect(try member("/processes/0/releases/0/dateFrom") == "\"run\"")
    #expect(try member("/processes/0/changeCount") == "4")
    let changes = try #require(try member("/processes/0/changes"))
    #expect(
      changes.contains(
        #"{"path":"contracts[500001]/value/amount","before":"129310.30","after":"140000.00"}"#
      )
    )
    #expect(
      changes.contains(
        #"{"path":"contracts[500001]/period/startDate","before":"\"2014-03-15T00:00:00-06:00\"","withdrawn":true}"#
      )
    )
    #expect(try member("/report/dryRun") == "true")
    // What it showed is what is published.
    _ = try workspace.run("ingest", "p", "c.csv", "--complete", "all")
    let body = try #require(try workspace.database().bodies().first { $0.contains("140000.00") })
    #expect(body.contains(#""startDate":null"#))
  }

  @Test("files of one dry run see each other as those of a run do")
  func files() throws {
    let workspace = try Workspace.withPublication()
    let said = try workspace.run("ingest", "p", Self.clean.path, Self.clean.path, "--dry-run")
      .stdout
    #expect(said.components(separatedBy: "new process").count == 3)
    #expect(said.contains("0 new, 0 changed, 2 unchanged"))
  }

  @Test("a dry run of OCDS shows its processes, takes their dates from the file, and keeps nothing")
  func ocds() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("in.json", Form.standard.text)
    let before = try Self.content(workspace)
    let said = try workspace.run("ingest", "p", "in.json", "--gate", "off", "--dry-run").stdout
    #expect(said.contains("new process (in.json)"))
    #expect(said.contains("given by the source"))
    #expect(said.contains("releases to publish 5"))
    #expect(try Self.content(workspace) == before)
    let bad = try workspace.run(
      "ingest",
      "p",
      "-",
      "--gate",
      "off",
      "--dry-run",
      input: "{\"ocid\":\"c\"}"
    )
    #expect(bad.exitCode == 1)
    #expect(bad.stdout.contains("The release lacks its identifier (id)"))
    #expect(try Self.content(workspace) == before)
  }

  @Test("a form without a dry run is refused")
  func usage() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.run("ingest", "p", Self.clean.path, "--format", "json")
    #expect(outcome.exitCode == 64)
    #expect(outcome.stderr.contains("--dry-run"))
  }
}
