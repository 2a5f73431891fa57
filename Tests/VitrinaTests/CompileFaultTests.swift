import OCDSCore
import Testing

@Suite("vitrina compile and what it cannot merge")
struct CompileFaultTests {
  private static let contradiction = [
    Sample.release("x", day: 1, more: "\"planning\":5"),
    Sample.release("x", day: 2, more: "\"planning\":{\"budget\":{\"id\":\"1\"}}"),
  ]

  @Test(
    "a process that cannot be merged is told, the others are written, the exit code is 1",
    arguments: Language.allCases
  )
  func unmergeable(language: Language) throws {
    let input = [
      Sample.release("a"), Self.contradiction[0], Sample.release("b"), Self.contradiction[1],
    ]
    let outcome = try Vitrina.run(["compile"], input: input.joined(), language: language)
    #expect(outcome.exitCode == 1)
    #expect(outcome.lines.count == 2)
    let says =
      language == .es
      ? "x: planning es un valor en una entrega" : "x: planning is a value in one release"
    #expect(outcome.stderr.contains("vitrina: \(says)"))
  }

  @Test("in a package as well, and the package stays whole")
  func unmergeableInPackage() throws {
    let input = [
      Self.contradiction[0], Sample.release("a"), Self.contradiction[1], Sample.release("b"),
    ]
    let outcome = try Vitrina.run(
      [
        "compile", "--package", "--uri", "u", "--published-date", "2025-02-01T00:00:00Z",
        "--publisher-name", "P",
      ],
      input: input.joined()
    )
    #expect(outcome.exitCode == 1)
    let document = try JSONDocument(outcome.output)
    let count = document.root["records"]?.count
    #expect(count == 2)
  }

  @Test("releases without ocid or date and records without releases are told and left out")
  func leftOut() throws {
    let input = [
      "{\"id\":\"1\",\"tag\":[\"tender\"]}", Sample.release("a"), "{\"other\":1}",
      Sample.record("b", [Sample.link("1")]),
      "{\"ocid\":\"c\",\"id\":\"1\",\"tag\":[],\"date\":\"ayer\"}",
      Sample.release("c", day: 2),
    ]
    let outcome = try Vitrina.run(["compile"], input: input.joined(separator: "\n"))
    #expect(outcome.exitCode == 1)
    #expect(outcome.lines.count == 1)
    #expect(outcome.stderr.contains("-:1: The release lacks the process's identifier"))
    #expect(outcome.stderr.contains("-:3: This is no OCDS release"))
    #expect(outcome.stderr.contains("-:4: The releases that the record refers to are nowhere"))
    #expect(outcome.stderr.contains("c: release 1 has \"ayer\" as its date"))
  }

  @Test("an unmergeable process in the ledger has a record without a compiled release")
  func ledger() throws {
    let workspace = try Workspace.withPublication()
    let input = (Self.contradiction + [Sample.release("a")]).joined()
    let outcome = try workspace.ingest(["-"], input: input)
    #expect(outcome.exitCode == 1)
    #expect(outcome.stdout.contains("published 3, unchanged 0, refused 0"))
    #expect(outcome.stdout.contains("1 records have no compiled release"))
    #expect(try workspace.report(1, at: "/recordsWithoutCompiledRelease") == "1")
    #expect(
      try workspace.database().rows("SELECT ocid, length FROM record WHERE length = 0") == ["x|0"]
    )
    #expect(try workspace.run("rebuild", "p").exitCode == 1)
  }

  @Test("the run names the process that cannot be merged, and why")
  func named() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(["-"], input: Self.contradiction.joined())
    let detail = try workspace.run("runs", "p", "1")
    #expect((outcome.stderr + detail.stdout).contains("x: planning is a value in one release"))
  }

  @Test("a reader that goes away early is no error, however much is to come")
  func closedPipe() throws {
    let workspace = try Workspace()
    let releases = (1...3000).map { Sample.release("x\($0)") }
    try workspace.write("in.jsonl", releases.joined(separator: "\n"))
    let outcome = try workspace.bash(
      "\"$VITRINA\" compile in.jsonl | head -1; echo \"${PIPESTATUS[@]}\""
    )
    #expect(outcome.lines.last == "0 0")
    #expect(outcome.lines.count == 2)
    #expect(outcome.errors.isEmpty)
  }
}
