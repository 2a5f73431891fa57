import Foundation
import TestSupport
import Testing

@Suite("Originals of what was ingested")
struct OriginalTests {
  private static let text = Sample.release("one")

  @Test(
    "a file that was taken in is kept under its hash, with where it came from",
    arguments: [false, true]
  )
  func kept(isInput: Bool) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Self.text)
    let name = isInput ? "-" : "a.json"
    for run in 1...2 {
      #expect(try workspace.ingest([name], input: isInput ? Self.text : "").exitCode == 0)
      let sha256 = try #require(workspace.originals.first)
      #expect(workspace.originals.count == 1)
      #expect(try workspace.read("p/private/originals/\(sha256)") == Array(Self.text.utf8))
      #expect(try workspace.mode("p/private/originals/\(sha256)") == 0o600)
      #expect(try workspace.report(run, at: "/inputs/0/sha256") == "\"\(sha256)\"")
      let told = try workspace.run("runs", "p", "\(run)", "--originals").stdout
      #expect(told.contains("\(name): original \(sha256), \(Self.text.utf8.count) bytes"))
    }
    #expect(
      TestSupport.text(try workspace.read("p/private/originals.jsonl")).split(separator: "\n").count
        == 2
    )
  }

  @Test("a line of the account that a crash cut short does not spoil the next one")
  func cutLine() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Self.text)
    try workspace.write("p/private/originals.jsonl", #"{"sha256":"12"#)
    #expect(try workspace.ingest(["a.json"]).exitCode == 0)
    #expect(try workspace.run("runs", "p", "1", "--originals").stdout.contains("a.json: original "))
  }

  @Test("the option and the setting keep nothing")
  func off() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", Self.text)
    #expect(try workspace.ingest(["--no-originals", "a.json"]).exitCode == 0)
    try workspace.configure([], more: #","keepOriginals":false"#)
    #expect(try workspace.ingest(["a.json"]).stdout.contains("unchanged 1"))
    #expect(workspace.originals.isEmpty)
    #expect(!workspace.has("p/private/originals.jsonl"))
    #expect(try workspace.report(1, at: "/inputs/0/sha256") == nil)
  }

  @Test("of a file that could not be read as what it is nothing is kept")
  func unreadable() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("a.json", "{")
    #expect(try workspace.ingest(["a.json", "nowhere.json"]).exitCode == 65)
    #expect(workspace.originals.isEmpty)
    #expect(!workspace.has("p/private/originals.jsonl"))
    #expect(try workspace.run("runs", "p", "--originals").exitCode == 64)
  }
}
