import OCDSCore
import TestSupport
import Testing

@Suite("Releases that are refused")
struct RefusedReleaseTests {
  @Test(
    "a release that cannot be published is kept with its place and the reason",
    arguments: RefusedRelease.all
  )
  func kept(_ refused: RefusedRelease) throws {
    let workspace = try Workspace.withPublication()
    let releases = [Sample.release("a"), refused.text, Sample.release("b")]
    try workspace.write("in.json", Sample.package(releases).replacing(",{", with: ",\n{"))
    let outcome = try workspace.ingest(["in.json"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.stdout.contains("read 3, published 2, unchanged 0, refused 1"))
    let detail = try workspace.run("runs", "p", "1")
    #expect(detail.exitCode == 0)
    for said in [outcome.stderr, detail.stdout] {
      #expect(said.contains("in.json:2: "))
      #expect(said.contains(": \(refused.reason)"))
    }
    #expect(try workspace.report(1, at: "/refusals/0/source") == "\"in.json\"")
    #expect(try workspace.report(1, at: "/refusals/0/line") == "2")
    #expect(try workspace.report(1, at: "/refusals/0/code") == "\"\(refused.code)\"")
    let reason = try workspace.report(1, at: "/refusals/0/reason/en")
    #expect(reason?.hasPrefix("\"\(refused.reason)") == true)
    #expect(
      text(try workspace.read("p/private/refused/000001.jsonl"))
        == "{\"source\":\"in.json\",\"line\":2,\"code\":\"\(refused.code)\",\"text\":\(refused.text)}\n"
    )
    #expect(try workspace.mode("p/private/refused/000001.jsonl") == 0o600)
    #expect(try workspace.database().rows("SELECT ocid FROM release") == ["a", "b"])
  }

  @Test("the reasons are told in Spanish too", arguments: RefusedRelease.all)
  func spanish(_ refused: RefusedRelease) throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(["-"], input: refused.text, language: .es)
    #expect(outcome.exitCode == 1)
    let code = try #require(RefusalCode(rawValue: refused.code))
    #expect(outcome.stderr.contains(code.wording.es))
    #expect(outcome.stdout.contains("rechazadas 1"))
    let detail = try workspace.run("runs", "p", "1", language: .es)
    #expect(detail.stdout.contains(code.wording.es))
  }

  @Test(
    "what is no release, record or package is told as that",
    arguments: ["{\"a\":1}", "[1]", "5", "\"text\"", "[[null]]"]
  )
  func somethingElse(other: String) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("in.json", other)
    let outcome = try workspace.ingest(["in.json"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.stderr.contains("in.json:1: This is no OCDS release, record or package."))
    #expect(try workspace.report(1, at: "/refusals/0/code") == "\"notOCDS\"")
  }

  @Test("the same identity with other bytes is refused, and both hashes are named")
  func conflict() throws {
    let workspace = try Workspace.withPublication()
    let first = Sample.release("a", id: "1")
    let second = Sample.release("a", id: "1", more: "\"language\":\"es\"")
    for (name, text) in [("one", first), ("two", second)] { try workspace.write(name, text) }
    let hashes = try workspace.bash("for f in one two; do sha256sum < $f | cut -c1-64; done").lines
    for files in [["one", "two"], ["two"], ["one", "two"]] {
      let outcome = try workspace.ingest(files)
      #expect(outcome.exitCode == 1)
      #expect(outcome.stderr.contains("a / 1: Another release with the same ocid and id"))
      #expect(outcome.stderr.contains("SHA-256 \(hashes[1]) (ledger: \(hashes[0]))"))
    }
    let detail = try workspace.run("runs", "p", "2")
    #expect(hashes.allSatisfy { detail.stdout.contains($0) })
    #expect(try workspace.report(1, at: "/refusals/0/code") == "\"conflict\"")
    let stored = try workspace.database().rows("SELECT inflate(body), sha256 FROM release")
    #expect(stored == ["\(first)|\(hashes[0])"])
    #expect(text(try workspace.read("p/private/refused/000002.jsonl")).contains(second))
  }

  @Test("within one file the first of two releases with one identity is published")
  func conflictInFile() throws {
    let workspace = try Workspace.withPublication()
    let other = Sample.release("a", more: "\"language\":\"es\"")
    let lines = [Sample.release("a"), other, Sample.release("a"), other].joined(separator: "\n")
    let outcome = try workspace.ingest(["-"], input: lines)
    #expect(outcome.stdout.contains("read 4, published 1, unchanged 1, refused 2"))
  }

  @Test("more refusals than are shown are all in the run")
  func many() throws {
    let workspace = try Workspace.withPublication()
    let lines = (1...1500).map { "{\"ocid\":\"x\($0)\",\"tag\":[]}\n" }
    let outcome = try workspace.ingest(["-"], input: lines.joined())
    #expect(outcome.stdout.contains("refused 1500"))
    #expect(outcome.stderr.split(separator: "\n").count == 10)
    #expect(try workspace.run("runs", "p", "1").lines.count == 1501)
    #expect(try workspace.report(1, at: "/refused") == "1500")
    #expect(try workspace.report(1, at: "/refusals/999/line") == "1000")
    #expect(try workspace.report(1, at: "/refusals/1000") == nil)
    let kept = text(try workspace.read("p/private/refused/000001.jsonl"))
    #expect(kept.split(separator: "\n").count == 1500)
  }
}
