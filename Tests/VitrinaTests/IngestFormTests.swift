import OCDSCore
import Testing

@Suite("Ingesting every form")
struct IngestFormTests {
  /// What the database holds after the standard form.
  private static func standard() throws -> [String] {
    let workspace = try Workspace.withPublication()
    try workspace.write("in.json", Form.standard.text)
    try workspace.ingest(["in.json"])
    return try workspace.database().content()
  }

  @Test(
    "every form gives the same releases and records, and a second time nothing",
    arguments: Form.all
  )
  func form(_ form: Form) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write(form.name, form.text)
    let first = try workspace.ingest([form.name])
    #expect(first.exitCode == 0)
    #expect(
      first.stdout.hasPrefix("Run 1: read 5, published 5, unchanged 0, refused 0, findings 0,")
    )
    #expect(first.errors.isEmpty)
    let second = try workspace.ingest([form.name])
    #expect(second.exitCode == 0)
    #expect(second.stdout.contains("read 5, published 0, unchanged 5, refused 0"))
    #expect(try workspace.database().content() == Self.standard())
  }

  @Test("standard input is read as a file is", arguments: Form.all)
  func standardInput(_ form: Form) throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(["-"], input: form.text)
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.contains("read 5, published 5, unchanged 0"))
    #expect(try workspace.database().content() == Self.standard())
    #expect(try workspace.report(1, at: "/inputs/0/name") == "\"-\"")
  }

  @Test("a single release is a form too, alone or pretty-printed")
  func single() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("one.json", Sample.release("a"))
    let lines = Sample.release("b").replacing("{", with: "{\n").replacing("}", with: "\n}\n")
    try workspace.write("two.json", lines)
    #expect(try workspace.ingest(["one.json", "two.json"]).stdout.contains("published 2,"))
    #expect(
      try workspace.database().rows("SELECT inflate(body) FROM release")
        == [Sample.release("a"), Sample.release("b")]
    )
  }

  @Test("the same release in several files of one call counts once")
  func repeated() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("one.json", Form.standard.text)
    let outcome = try workspace.ingest(["one.json", "one.json"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.contains("read 10, published 5, unchanged 5, refused 0"))
  }

  @Test("the summary and the report say the same in both languages")
  func summary() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("in.json", Form.standard.text)
    let outcome = try workspace.ingest(["in.json"], language: .es)
    #expect(
      outcome.stdout.hasPrefix(
        "Corrida 1: leídas 5, publicadas 5, sin cambio 0, rechazadas 0, hallazgos 0,"
      )
    )
    #expect(
      outcome.stdout.contains(
        "\nInforme: p/private/runs/000001.json, y para leerlo: p/private/runs/000001.html\n"
      )
    )
    let members = ["run", "read", "published", "unchanged", "refused", "findings"]
    let counts = try members.map { try workspace.report(1, at: "/\($0)") }
    #expect(counts == ["1", "5", "5", "0", "0", "0"])
    #expect(try workspace.mode("p/private/runs/000001.json") == 0o600)
  }
}
