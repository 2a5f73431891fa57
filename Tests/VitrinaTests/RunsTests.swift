import OCDSCore
import Testing

@Suite("vitrina runs")
struct RunsTests {
  @Test("a publication without runs lists none")
  func none() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.run("runs", "p")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    let one = try workspace.run("runs", "p", "1")
    #expect(one.exitCode == 64)
    #expect(!one.stderr.contains("from 1 to 0"))
  }

  @Test("runs are listed oldest first with their counts and command", arguments: Language.allCases)
  func list(language: Language) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a b.json", Sample.release("a"))
    try workspace.ingest(["a b.json"])
    try workspace.ingest(["-", "a b.json"], input: Sample.release("b") + "{\"ocid\":\"c\"}")
    let outcome = try workspace.run("runs", "p", language: language)
    #expect(outcome.exitCode == 0)
    let lines = outcome.lines
    try #require(lines.count == 2)
    let counts =
      language == .es
      ? [
        "leídas 1, publicadas 1, sin cambio 0, rechazadas 0",
        "leídas 3, publicadas 1, sin cambio 1, rechazadas 1",
      ]
      : [
        "read 1, published 1, unchanged 0, refused 0",
        "read 3, published 1, unchanged 1, refused 1",
      ]
    for (number, line) in lines.enumerated() {
      #expect(line.hasPrefix("\(number + 1)  20"))
      #expect(line.contains(counts[number]))
    }
    #expect(lines[0].hasSuffix("  ingest a b.json"))
    #expect(lines[1].hasSuffix("  ingest - a b.json"))
  }

  @Test(
    "a run that is not there is told with 64, and which there are",
    arguments: ["0", "3", "x", "-1", "1.0", ""]
  )
  func unknown(number: String) throws {
    let workspace = try Workspace.withPublication()
    for ocid in ["a", "b"] { try workspace.ingest(["-"], input: Sample.release(ocid)) }
    let outcome = try workspace.run("runs", "p", "--", number)
    #expect(outcome.exitCode == 64)
    #expect(outcome.stderr.contains("N must be a run from 1 to 2"))
    let spanish = try workspace.run("runs", "p", "--", number, language: .es)
    #expect(spanish.stderr.contains("N debe ser una corrida de 1 a 2"))
  }

  @Test(
    "a run that was killed is shown as interrupted, and the next one goes its way",
    arguments: Language.allCases
  )
  func interrupted(language: Language) throws {
    let workspace = try Workspace.withPublication()
    let pipe = try Pipe()
    let child = try workspace.start(
      ["ingest", "p", "--gate", "off", "-"],
      input: .descriptor(pipe.reading)
    )
    pipe.closeReading()
    // The pipe takes all of this only when the child reads it, and that it does when its run has begun.
    try pipe.fill()
    child.kill()
    pipe.closeWriting()
    #expect(child.end().signal == 9)
    let says = language == .es ? "(interrumpida o en curso)" : "(interrupted or under way)"
    let lines = try workspace.run("runs", "p", language: language).lines
    #expect(lines.count == 1)
    #expect(lines.first?.contains(says) == true)
    try workspace.ingest(["-"], input: Sample.release("a"))
    let after = try workspace.run("runs", "p", language: language).lines
    #expect(after.map { $0.contains(says) } == [true, false])
  }
}
