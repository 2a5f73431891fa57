import OCDSCore
import TestSupport
import Testing

@Suite("vitrina compile")
struct CompileTests {
  private static let releases = [
    Sample.release("b", day: 1), Sample.release("a", day: 1, more: "\"language\":\"es\""),
    Sample.release("b", day: 3, more: "\"language\":\"en\""), Sample.release("c", day: 2),
    Sample.release("a", day: 2, more: "\"language\":\"fr\""),
    Sample.release("b", day: 2, more: "\"language\":\"de\""),
  ]
  private static let compiled = [
    Sample.release("b", day: 3, id: "b-2025-01-03T00:00:00Z")
      .replacing("\"tender\":{", with: "\"language\":\"en\",\"tender\":{"),
    Sample.release("a", day: 2, id: "a-2025-01-02T00:00:00Z", more: "\"language\":\"fr\""),
    Sample.release("c", day: 2, id: "c-2025-01-02T00:00:00Z"),
  ].map { $0.replacing("[\"tender\"]", with: "[\"compiled\"]") }

  /// Whether texts are the same values, in order.
  private static func same(_ a: [String], _ b: [String]) throws -> Bool {
    try a.count == b.count
      && zip(a, b).allSatisfy { try isSameJSON(Array($0.utf8), Array($1.utf8)) }
  }

  @Test("processes come in the order in which they first appear, mixed and unsorted as they are")
  func order() throws {
    let outcome = try Vitrina.run(["compile"], input: Self.releases.joined(separator: "\n"))
    #expect(outcome.exitCode == 0)
    #expect(try Self.same(outcome.lines, Self.compiled))
    let sorted = [0, 5, 2, 1, 4, 3].map { Self.releases[$0] }
    let other = try Vitrina.run(["compile", "-"], input: Sample.package(sorted))
    #expect(other.output == outcome.output)
  }

  @Test("any split into files gives the same bytes", arguments: 0...6)
  func files(first: Int) throws {
    let workspace = try Workspace()
    try workspace.write("one.jsonl", Self.releases[..<first].joined(separator: "\n"))
    try workspace.write("two.json", Sample.package(Array(Self.releases[first...])))
    let outcome = try workspace.run("compile", "one.jsonl", "two.json")
    #expect(outcome.exitCode == 0)
    #expect(try Self.same(outcome.lines, Self.compiled))
  }

  @Test("every form gives the same compiled releases", arguments: Form.all)
  func form(_ form: Form) throws {
    let standard = try Vitrina.run(["compile"], input: Form.standard.text)
    let workspace = try Workspace()
    try workspace.write(form.name, form.text)
    let outcome = try workspace.run("compile", form.name)
    #expect(outcome.exitCode == 0)
    #expect(outcome.output == standard.output)
    #expect(outcome.lines.count == 3)
  }

  @Test("compiling gives what the ledger's records hold")
  func sameAsLedger() throws {
    let files = Fixtures.releases
    let workspace = try Workspace.withPublication()
    try workspace.ingest(files)
    let compiled = try workspace.start(["compile"] + files).end()
    #expect(compiled.exitCode == 0)
    #expect(
      try workspace.database().rows("SELECT inflate(body) FROM record ORDER BY position")
        == compiled.lines
    )
  }

  @Test("--versioned writes the history of every value, its numbers as they stood")
  func versioned() throws {
    let outcome = try Vitrina.run(
      ["compile", "--versioned"],
      input: Sample.release(
        "a",
        day: 2,
        more: "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":1E400}}"
      )
        + Sample.release("a", day: 1)
    )
    #expect(outcome.exitCode == 0)
    #expect(outcome.lines.count == 1)
    let history = try json(outcome.output, at: "/tender/value/amount").map { text($0) }
    #expect(
      history == "[{\"releaseID\":\"a-1\",\"releaseDate\":\"2025-01-01T00:00:00Z\","
        + "\"releaseTag\":[\"tender\"],\"value\":12.30},{\"releaseID\":\"a-2\",\"releaseDate\":"
        + "\"2025-01-02T00:00:00Z\",\"releaseTag\":[\"tender\"],\"value\":1E400}]"
    )
  }

  @Test(
    "a number keeps its text",
    arguments: ["12.30", "1E400", "100000000000000000000.10", "-0.0", "1.50e-07", "0", "1e5"]
  )
  func numbers(number: String) throws {
    let release = Sample.release(
      "a",
      more: "\"tender\":{\"id\":\"t\",\"value\":{\"amount\":\(number)}}"
    )
    let later = Sample.release("a", day: 2, more: "\"language\":\"es\"")
    let outcome = try Vitrina.run(["compile"], input: release + later)
    #expect(outcome.stdout.contains("\"amount\":\(number)}"))
    let workspace = try Workspace.withPublication()
    try workspace.ingest(["-"], input: release + later)
    #expect(try workspace.database().compiled("a")?.contains("\"amount\":\(number)}") == true)
  }

  @Test("dates are ordered as instants, and as text where that is asked for")
  func dateOrder() throws {
    // In text the first is the later; as an instant the second is.
    let releases = [
      ("2025-01-01T20:00:00-06:00", "later"), ("2025-01-02T01:00:00Z", "earlier"),
    ].map { date, language in
      Sample.release("a", id: language, more: "\"language\":\"\(language)\"")
        .replacing("2025-01-01T00:00:00Z", with: date)
    }.joined()
    let instants = try Vitrina.run(["compile"], input: releases)
    #expect(instants.stdout.contains("\"language\":\"later\""))
    let texts = try Vitrina.run(["compile", "--string-date-order"], input: releases)
    #expect(texts.stdout.contains("\"language\":\"earlier\""))
  }

  @Test("--schema takes the merge rules from another schema")
  func schema() throws {
    let workspace = try Workspace()
    try workspace.write(
      "schema.json",
      """
      {"properties": {"list": {"type": "array", "wholeListMerge": true,
       "items": {"properties": {"id": {"type": "string"}, "a": {}, "b": {}}}}}}
      """
    )
    let releases =
      Sample.release("a", day: 1, more: "\"list\":[{\"id\":\"1\",\"a\":1}]")
      + Sample.release("a", day: 2, more: "\"list\":[{\"id\":\"1\",\"b\":2}]")
    try workspace.write("in.json", releases)
    let standard = try workspace.run("compile", "in.json")
    #expect(standard.stdout.contains("\"list\":[{\"id\":\"1\",\"a\":1,\"b\":2}]"))
    let whole = try workspace.run("compile", "--schema", "schema.json", "in.json")
    #expect(whole.exitCode == 0)
    #expect(whole.stdout.contains("\"list\":[{\"id\":\"1\",\"b\":2}]"))
    #expect(try workspace.run("compile", "--schema", "none.json", "in.json").exitCode == 66)
    try workspace.write("bad.json", "{\n,")
    let bad = try workspace.run("compile", "--schema=bad.json", "in.json", language: .es)
    #expect(bad.exitCode == 65)
    #expect(bad.stderr.hasPrefix("vitrina: bad.json: línea 2, columna 1 (byte 2)"))
  }
}
