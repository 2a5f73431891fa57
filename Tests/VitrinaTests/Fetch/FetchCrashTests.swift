import Foundation
import TestSupport
import Testing

@Suite("A fetch that is killed, and two at a time")
struct FetchCrashTests {
  private static let text = Sample.release("one")

  /// A server that sends half of a file and then nothing, as often as it is told, and then all of it.
  private static func stalling(_ times: Int) throws -> ScriptedServer {
    let count = Counter()
    return try ScriptedServer { request in
      if request.fields["if-none-match"] == "\"v1\"" { return ScriptedAnswer(304) }
      guard count.next() < times else {
        return ScriptedAnswer(200, ["ETag": "\"v1\""], text: text)
      }
      let length = ["Content-Length": "\(text.utf8.count)"]
      let head = ScriptedAnswer.head(200, length, ["ETag": "\"v1\""])
      return ScriptedAnswer(head + Array(text.utf8.prefix(20)), isHeld: true)
    }
  }

  /// Starts a fetch and waits until the server was asked.
  private static func start(_ workspace: Workspace, _ server: ScriptedServer) throws -> ChildProcess
  {
    let child = try workspace.start(["fetch", "p", "--all", "--gate", "off"])
    while server.requests.isEmpty, !child.waits(seconds: 0.01) {}
    return child
  }

  @Test(
    "killed while the file comes in: nothing of it is published, and the next one ends the work"
  )
  func duringFetch() throws {
    let server = try Self.stalling(1)
    let workspace = try Workspace.withSources(LocalSource.at(server.url("/a.json")))
    let child = try Self.start(workspace, server)
    child.kill()
    #expect(child.end().signal == 9)
    #expect(workspace.originals.isEmpty)
    #expect(try workspace.database().value("SELECT count(*) FROM run") == "0")
    let next = try workspace.fetch("--all")
    #expect(next.exitCode == 0, "\(Unexpected(next))")
    #expect(try workspace.processes() == ["one"])
    #expect(!workspace.has("p/private/fetch/uno.file.part"))
  }

  @Test("while one fetch is under way another ends with 75; reading and ingesting go on")
  func second() throws {
    let server = try Self.stalling(1)
    let workspace = try Workspace.withSources(LocalSource.at(server.url("/a.json")))
    let child = try Self.start(workspace, server)
    let second = try workspace.fetch("--all")
    #expect(second.exitCode == 75)
    #expect(second.stderr.contains("another command is writing"))
    try workspace.write("b.json", Sample.release("b"))
    #expect(try workspace.ingest(["b.json"]).exitCode == 0)
    child.kill()
    _ = child.end()
    #expect(try workspace.fetch("--all").exitCode == 0)
  }

  @Test("what was fetched while another command wrote is taken in later, without being sent again")
  func busy() throws {
    let server = try Self.stalling(0)
    let workspace = try Workspace.withSources(LocalSource.at(server.url("/a.json")))
    let pipe = try Pipe()
    let writer = try workspace.start(
      ["ingest", "p", "--gate", "off", "-"],
      input: .descriptor(pipe.reading)
    )
    pipe.closeReading()
    try pipe.fill()
    let busy = try workspace.fetch("--all")
    #expect(busy.exitCode == 75, "\(Unexpected(busy))")
    #expect(try workspace.known("uno", "/run") == nil)
    try pipe.send(Sample.release("b"))
    pipe.closeWriting()
    #expect(writer.end().exitCode == 0)
    let next = try workspace.fetch("--all")
    #expect(next.exitCode == 0, "\(Unexpected(next))")
    #expect(try workspace.processes() == ["b", "one"])
    #expect(server.requests.map { $0.fields["if-none-match"] } == [nil, "\"v1\""])
    #expect(try workspace.known("uno", "/run") != nil)
  }

  @Test("killed after the ledger's commit and before the state was kept: published once")
  func beforeState() throws {
    let server = try Self.stalling(0)
    let workspace = try Workspace.withSources(LocalSource.at(server.url("/a.json")))
    #expect(try workspace.fetch("--all").exitCode == 0)
    let ledger = try workspace.database().ledger()
    try workspace.rewrite("uno") { $0.replacing(#/,\s*"run": 1/#, with: "") }
    #expect(try workspace.known("uno", "/run") == nil)
    let next = try workspace.fetch("--all")
    #expect(next.stdout.contains("Run 2: read 1, published 0, unchanged 1"))
    #expect(try workspace.database().ledger() == ledger)
    #expect(try workspace.known("uno", "/run") == "2")
    // Where the original was removed meanwhile, it is fetched again.
    try workspace.rewrite("uno") { $0.replacing(#/,\s*"run": 2/#, with: "") }
    try workspace.remove("p/private/originals/\(workspace.originals[0])")
    #expect(try workspace.fetch("--all").stdout.contains("unchanged 1"))
    #expect(server.requests.last?.fields["if-none-match"] == nil)
    // A state that is damaged is as good as none.
    try workspace.rewrite("uno") { String($0.prefix(20)) }
    #expect(try workspace.fetch("--all").stdout.contains("unchanged 1"))
    #expect(try workspace.database().ledger() == ledger)
  }

  @Test("killed at random instants: the next fetch ends with the ledger of an undisturbed one")
  func anyInstant() throws {
    let workspace = try Workspace.withPublication()
    try workspace.generate("in.jsonl", processes: 100, seed: 7)
    let data = try workspace.read("in.jsonl")
    let server = try ScriptedServer { request in
      request.fields["if-none-match"] == "\"v1\""
        ? ScriptedAnswer(304) : ScriptedAnswer(200, ["ETag": "\"v1\""], data)
    }
    try workspace.configure([LocalSource.at(server.url("/in.jsonl"))])
    try workspace.copy("p", to: "whole")
    let duration = try ContinuousClock().measure {
      let outcome = try workspace.run("fetch", "whole", "--all")
      #expect(outcome.exitCode == 0, "\(Unexpected(outcome))")
    }
    let whole = try workspace.database("whole").ledger()
    let seed =
      ProcessInfo.processInfo.environment["VITRINA_SEED"].flatMap(UInt64.init)
      ?? UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    print("kills of a fetch: VITRINA_SEED=\(seed)")
    for number in 1...12 {
      try workspace.copy("p", to: "q")
      let child = try workspace.start(["fetch", "q", "--all"])
      let instant = Double.random(in: 0...1.1, using: &generator)
      _ = child.waits(seconds: instant * (duration / .seconds(1)))
      child.kill()
      _ = child.end()
      let place: Comment = "kill \(number) at \(instant) of \(duration), VITRINA_SEED=\(seed)"
      let next = try workspace.run("fetch", "q", "--all")
      #expect(next.exitCode == 0, "\(Unexpected(next)) \(place)")
      let isWhole = try workspace.database("q").ledger() == whole
      #expect(isWhole, place)
      let names = Paths.names(in: URL(filePath: workspace.path("q/private/originals")))
      #expect(names.count == 1, place)
      try workspace.remove("q")
    }
  }
}
