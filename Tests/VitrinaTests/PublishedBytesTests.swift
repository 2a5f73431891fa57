import OCDSCore
import Testing

@Suite("Published bytes")
struct PublishedBytesTests {
  @Test("what is published is the release without the white space between its tokens")
  func whiteSpace() throws {
    let workspace = try Workspace.withPublication()
    let text = """
      { "ocid" : "a",\t"id":"1", "date": "2025-01-01T00:00:00Z",
        "tag": [ "tender" ], "tender": { "title": "a  b\\u00e9 \\/ é",
        "value": { "amount": 12.30 }, "more": [1E400, 100000000000000000000.10, -0.0, 1.50e+03] } }
      """
    try workspace.ingest(["-"], input: text)
    #expect(
      try workspace.database().rows("SELECT inflate(body) FROM release") == [
        "{\"ocid\":\"a\",\"id\":\"1\",\"date\":\"2025-01-01T00:00:00Z\",\"tag\":[\"tender\"],"
          + "\"tender\":{\"title\":\"a  b\\u00e9 \\/ é\",\"value\":{\"amount\":12.30},"
          + "\"more\":[1E400,100000000000000000000.10,-0.0,1.50e+03]}}"
      ]
    )
    let again = try workspace.ingest(["-"], input: text.replacing(" ", with: "  "))
    #expect(again.stdout.contains("refused 1"))
    let spaced = text.replacing(" : ", with: "   :\n").replacing(", ", with: ",")
    #expect(try workspace.ingest(["-"], input: spaced).stdout.contains("unchanged 1"))
  }

  @Test("an escaped NUL is accepted and kept as it is")
  func escapedNUL() throws {
    let workspace = try Workspace.withPublication()
    let release = Sample.release("a", more: "\"tender\":{\"id\":\"t\",\"title\":\"a\\u0000b\"}")
    #expect(try workspace.ingest(["-"], input: release).exitCode == 0)
    let database = workspace.database()
    #expect(try database.rows("SELECT inflate(body) FROM release") == [release])
    #expect(try database.compiled("a")?.contains("a\\u0000b") == true)
  }

  @Test("duplicate members are published as they are, with a finding; the last one counts")
  func duplicateMembers() throws {
    let workspace = try Workspace.withPublication()
    let release = Sample.release(
      "a",
      more: "\"tender\":{\"id\":\"t\",\"title\":\"first\",\"title\":\"last\"}"
    )
    let outcome = try workspace.ingest(["-"], input: release)
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.contains("published 1, unchanged 0, refused 0, findings 1"))
    let database = workspace.database()
    #expect(try database.rows("SELECT inflate(body) FROM release") == [release])
    let compiled = try database.compiled("a")
    #expect(compiled?.contains("\"title\":\"last\"") == true)
    #expect(compiled?.contains("first") == false)
    #expect(try workspace.report(1, at: "/findingList/0/code") == "\"duplicateMember\"")
    #expect(try workspace.report(1, at: "/findingList/0/pointer") == "\"/tender/title\"")
    #expect(try workspace.report(1, at: "/findingList/0/severity") == "\"warning\"")
    let line = try workspace.run("runs", "p", "1").lines.last
    #expect(line?.hasPrefix("-:1: a / a-1: /tender/title: An object has two members") == true)
    let spanish = try workspace.run("runs", "p", "1", language: .es).lines.last
    #expect(spanish?.contains("Un objeto tiene dos miembros con el mismo nombre") == true)
  }

  @Test("a date without time or offset is read as UTC, kept as it is, with a finding")
  func incompleteDate() throws {
    let workspace = try Workspace.withPublication()
    let release = Sample.release("a").replacing("T00:00:00Z", with: "")
    #expect(try workspace.ingest(["-"], input: release).exitCode == 0)
    #expect(
      try workspace.database().rows("SELECT date, instant FROM release")
        == ["2025-01-01|1735689600000"]
    )
    #expect(try workspace.report(1, at: "/findingList/0/code") == "\"incompleteDate\"")
  }

  @Test("an id that is a number is published under its text")
  func numericId() throws {
    let workspace = try Workspace.withPublication()
    let release = Sample.release("a").replacing("\"a-1\"", with: "10.50")
    #expect(try workspace.ingest(["-"], input: release).exitCode == 0)
    #expect(try workspace.database().rows("SELECT releaseId FROM release") == ["10.50"])
  }
}
