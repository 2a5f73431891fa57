import OCDSCore
import Testing

@Suite("Exit codes")
struct ExitCodeTests {
  @Test(
    "where there is no publication the exit code is 66 and the message says how to make one",
    arguments: [["ingest", "q", "a.json"], ["rebuild", "q"], ["runs", "q"], ["serve", "q"]],
    Language.allCases
  )
  func noPublication(words: [String], language: Language) throws {
    let workspace = try Workspace()
    let outcome = try workspace.start(words, language: language).end()
    #expect(outcome.exitCode == 66)
    #expect(outcome.stderr.contains("q/publication.json"))
    #expect(outcome.stderr.contains("vitrina init DIR"))
    #expect(!workspace.has("q"))
  }

  @Test(
    "settings with a mistake are told with their file and 65",
    arguments: [
      "{", "{}", "{\"publisher\":{\"name\":\"A\"},\"ocidPrefix\":\"x\",\"baseURL\":\"http://a\"}",
    ]
  )
  func wrongSettings(settings: String) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Sample.release("a"))
    try workspace.write("p/publication.json", settings)
    for words in [["ingest", "p", "a.json"], ["rebuild", "p"], ["runs", "p"], ["serve", "p"]] {
      let outcome = try workspace.start(words).end()
      #expect(outcome.exitCode == 65)
      #expect(outcome.stderr.contains("p/publication.json"))
      #expect(outcome.stderr.contains("the settings have a mistake"))
    }
  }

  @Test("a database that is none is told as damaged, with 65")
  func damagedDatabase() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Sample.release("a"))
    try workspace.write("p/vitrina.sqlite", String(repeating: "no database ", count: 1000))
    for words in [["ingest", "p", "a.json"], ["rebuild", "p"], ["runs", "p"]] {
      let outcome = try workspace.start(words).end()
      #expect(outcome.exitCode == 65)
      #expect(outcome.stderr.contains("p/vitrina.sqlite"))
    }
  }

  @Test("a database of a newer program is left alone, with 70")
  func newerDatabase() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Sample.release("a"))
    let script =
      "import sqlite3; sqlite3.connect('p/vitrina.sqlite').execute('PRAGMA user_version=99')"
    #expect(try workspace.bash("python3 -c \"\(script)\"").exitCode == 0)
    for words in [["ingest", "p", "a.json"], ["rebuild", "p"], ["runs", "p"]] {
      let outcome = try workspace.start(words).end()
      #expect(outcome.exitCode == 70)
      #expect(outcome.stderr.contains("update vitrina"))
    }
  }

  @Test("output that nobody takes is told with 73; a reader that went away is not")
  func output() throws {
    let workspace = try Workspace()
    try workspace.write("a.json", Sample.release("a"))
    let full = try workspace.bash("exec \"$VITRINA\" compile a.json > /dev/full")
    #expect(full.exitCode == 73)
    #expect(full.stderr.contains("No space left"))
    let pipe = try Pipe()
    pipe.closeReading()
    let closed = try workspace.start(["compile", "a.json"], output: pipe.writing).end()
    pipe.closeWriting()
    #expect(closed.exitCode == 0)
    #expect(closed.signal == nil)
    #expect(closed.errors.isEmpty)
  }
}
