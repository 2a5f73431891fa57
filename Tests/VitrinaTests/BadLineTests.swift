import OCDSCore
import TestSupport
import Testing

@Suite("JSON Lines with bad lines")
struct BadLineTests {
  private static let lines = ["a", "b", "c", "d"].map { Sample.release($0) }

  @Test(
    "a bad line is refused alone, wherever it stands",
    arguments: [1, 2, 3, 4, 5],
    ["{\"ocid\":\"x\",}", "{\"ocid\":\"x\"", "no JSON", "\u{0}", "{} {}"]
  )
  func alone(line: Int, bad: String) throws {
    let workspace = try Workspace.withPublication()
    var lines = Self.lines
    lines.insert(bad, at: line - 1)
    try workspace.write("in.jsonl", lines.joined(separator: "\n") + "\n")
    let outcome = try workspace.ingest(["in.jsonl"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.stdout.contains("read 5, published 4, unchanged 0, refused 1"))
    #expect(outcome.stderr.hasPrefix("vitrina: in.jsonl:\(line): The line is not JSON"))
    #expect(outcome.stderr.contains(": line \(line), column "))
    #expect(
      try workspace.database().rows("SELECT ocid FROM release ORDER BY sequence")
        == ["a", "b", "c", "d"]
    )
    let detail = try workspace.run("runs", "p", "1")
    #expect(detail.lines.count == 2)
    #expect(detail.lines.last?.hasPrefix("in.jsonl:\(line): The line is not JSON") == true)
    #expect(try workspace.report(1, at: "/refusals/0/code") == "\"notJSON\"")
    #expect(try workspace.report(1, at: "/refusals/0/line") == String(line))
  }

  @Test("a line that is not UTF-8 is refused alone")
  func notUTF8() throws {
    let workspace = try Workspace.withPublication()
    let bad: [UInt8] = Array("{\"ocid\":\"".utf8) + [0xF1] + Array("\"}".utf8)
    let lines = [Array(Self.lines[0].utf8), bad, Array(Self.lines[1].utf8)]
    try workspace.write("in.jsonl", Array(lines.joined(separator: [0x0A])))
    let outcome = try workspace.ingest(["in.jsonl"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.stderr.contains("line 2, column 10 (byte"))
    #expect(outcome.stderr.contains("expected UTF-8 text"))
    #expect(try workspace.database().releases() == "2")
  }

  @Test("lines are told by their content too: by a second line that is a document")
  func unnamed() throws {
    let workspace = try Workspace.withPublication()
    let lines = [Self.lines[0], Self.lines[1], "{\"ocid\":\"x\",}", Self.lines[2]]
    let outcome = try workspace.ingest(["-"], input: lines.joined(separator: "\n"))
    #expect(outcome.exitCode == 1)
    #expect(outcome.stdout.contains("read 4, published 3, unchanged 0, refused 1"))
    #expect(outcome.stderr.contains("-:3: The line is not JSON"))
  }

  @Test("the reason of a bad line is told in the language of the person, in the run as well")
  func spanish() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("in.jsonl", "\(Self.lines[0])\n{\"ocid\":\n")
    let outcome = try workspace.ingest(["in.jsonl"], language: .es)
    let detail = try workspace.run("runs", "p", "1", language: .es)
    for said in [outcome.stderr, detail.stdout] {
      #expect(said.contains("in.jsonl:2: La línea no es JSON"))
      #expect(said.contains("línea 2, columna 9"))
      #expect(!said.contains("expected"))
    }
  }

  @Test("the text of a bad line is kept, whatever is wrong with it")
  func text() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write(
      "in.jsonl",
      "\(Self.lines[0])\n{\"ocid\":\"lost-and-found\",}\n{\"other\":1}"
    )
    try workspace.ingest(["in.jsonl"])
    let kept = TestSupport.text(try workspace.read("p/private/refused/000001.jsonl"))
    #expect(kept.contains("lost-and-found"))
    #expect(kept.contains("other"))
  }

  @Test("compile leaves a bad line out, tells it and ends with 1")
  func compile() throws {
    let workspace = try Workspace()
    try workspace.write("in.jsonl", [Self.lines[0], "{,}", Self.lines[1]].joined(separator: "\n"))
    let outcome = try workspace.run("compile", "in.jsonl")
    #expect(outcome.exitCode == 1)
    #expect(outcome.lines.count == 2)
    #expect(outcome.stderr.contains("in.jsonl: line 2, column 2"))
  }
}
