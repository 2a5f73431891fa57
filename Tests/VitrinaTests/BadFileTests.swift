import OCDSCore
import Testing

@Suite("Files that cannot be read")
struct BadFileTests {
  @Test(
    "a file that is no JSON is refused whole with path, line and column; the others go on",
    arguments: BadFile.all,
    Language.allCases
  )
  func refused(_ file: BadFile, language: Language) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("one.json", Sample.release("one"))
    try workspace.write("bad.json", file.bytes)
    try workspace.write("two.json", Sample.release("two"))
    let outcome = try workspace.ingest(["one.json", "bad.json", "two.json"], language: language)
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.hasPrefix("vitrina: bad.json: \(file.place[language])"))
    #expect(
      try workspace.database().rows(
        "SELECT ocid FROM release ORDER BY sequence",
        "SELECT ocid FROM record"
      )
        == ["one", "two", "one", "two"]
    )
    let failure = try workspace.report(1, at: "/inputs/1/failure/\(language.rawValue)")
    #expect(failure?.contains(file.place[language]) == true)
    #expect(try workspace.report(1, at: "/inputs/0/failure") == nil)
  }

  @Test("a bad file on standard input or for compile is told the same way", arguments: BadFile.all)
  func elsewhere(_ file: BadFile) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("bad.json", file.bytes)
    try workspace.write("good.json", Sample.release("good"))
    let piped = try workspace.bash("exec \"$VITRINA\" ingest p - < bad.json")
    #expect(piped.exitCode == 65)
    #expect(piped.stderr.contains(": -: ") && piped.stderr.contains("(byte "))
    #expect(try workspace.database().releases() == "0")
    let compiled = try workspace.run("compile", "good.json", "bad.json")
    #expect(compiled.exitCode == 65)
    #expect(compiled.stderr.contains("bad.json: "))
    #expect(compiled.output.isEmpty)
  }

  @Test("a file of no value at all is no JSON", arguments: ["", " \n\t\r\n", "\u{FEFF}"])
  func empty(text: String) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("bad.json", text)
    try workspace.write("good.json", Sample.release("good"))
    let outcome = try workspace.ingest(["bad.json", "good.json"])
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("bad.json: "))
    #expect(try workspace.database().releases() == "1")
  }

  @Test("an empty file of JSON Lines is a file of no lines")
  func emptyLines() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("none.jsonl", "")
    #expect(try workspace.ingest(["none.jsonl"]).exitCode == 0)
  }

  @Test(
    "a folder is told with 65, a file that is not there with 66; the others go on",
    arguments: Language.allCases
  )
  func noFile(language: Language) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("good.json", Sample.release("good"))
    let folder = try workspace.ingest([".", "good.json"], language: language)
    #expect(folder.exitCode == 65)
    #expect(folder.stderr.hasPrefix("vitrina: .: "))
    #expect(try workspace.database().releases() == "1")
    let missing = try workspace.ingest(["none.json", "good.json"], language: language)
    #expect(missing.exitCode == 66)
    #expect(missing.stderr.hasPrefix("vitrina: none.json: "))
    #expect(missing.stdout.contains(language == .es ? "sin cambio 1" : "unchanged 1"))
    #expect(try workspace.ingest(["good.json/x"]).exitCode == 66)
    #expect(try workspace.run("compile", "none.json").exitCode == 66)
    #expect(try workspace.run("compile", ".").exitCode == 65)
  }

  @Test("the system's reason is told in the language of the person, as everything is")
  func reasonInSpanish() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(["none.json", "."], language: .es)
    #expect(!outcome.stderr.contains("No such file"))
    #expect(!outcome.stderr.contains("Is a directory"))
  }

  @Test("the first input that could not be read decides the exit code")
  func first() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("bad.json", "{")
    #expect(try workspace.ingest(["bad.json", "none.json"]).exitCode == 65)
    #expect(try workspace.ingest(["none.json", "bad.json"]).exitCode == 66)
  }

  @Test("the run tells which inputs it could not read")
  func listed() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("good.json", Sample.release("good"))
    try workspace.write("bad.json", "{")
    try workspace.ingest(["good.json", "bad.json"])
    let detail = try workspace.run("runs", "p", "1")
    #expect(detail.lines.contains { $0.hasPrefix("bad.json") })
  }
}
