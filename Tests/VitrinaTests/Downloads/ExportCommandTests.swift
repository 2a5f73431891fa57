import Foundation
import OCDSCore
import OCDSServer
import OCDSStore
import TestSupport
import Testing

@Suite("vitrina export")
struct ExportCommandTests {
  private static let forms = ["jsonl.gz", "json.zip", "csv.zip", "xlsx", "sqlite"]

  /// A publication `p` with invented processes.
  private static func workspace(processes: Int = 30) throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.generate("in.jsonl", processes: processes, seed: 5)
    let outcome = try workspace.ingest(["in.jsonl"])
    guard outcome.exitCode == 0 else { throw Unexpected(outcome) }
    return workspace
  }

  /// The manifest, as the system's own reader of JSON has it.
  private static func manifest(_ workspace: Workspace) throws -> [[String: Any]] {
    let data = Data(try workspace.read("p/downloads/manifest.json"))
    let root = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try #require(root?["files"] as? [[String: Any]])
  }

  private static func names(_ files: [[String: Any]]) -> [String] {
    files.compactMap { $0["path"] as? String }
  }

  /// Whether each file of the manifest is there with its length and its digest, and no other.
  private static func check(_ workspace: Workspace) throws {
    let files = try manifest(workspace)
    for file in files {
      let name = try #require(file["path"] as? String)
      let bytes = try workspace.read("p/downloads/\(name)")
      #expect(bytes.count == file["bytes"] as? Int, "\(name)")
      #expect(SHA256(hashing: bytes.span).description == file["sha256"] as? String, "\(name)")
    }
    let found = try FileManager.default.contentsOfDirectory(atPath: workspace.path("p/downloads"))
    #expect(
      Set(found) == Set(names(files)).union(["manifest.json", "data.json", ".lock"])
    )
  }

  /// Exports and expects that it is done.
  private static func export(_ workspace: Workspace, _ words: String...) throws {
    let outcome = try workspace.start(["export", "p"] + words).end()
    #expect(outcome.exitCode == 0, "\(Unexpected(outcome))")
  }

  private static func modified(_ workspace: Workspace) throws -> [String: Date] {
    var dates: [String: Date] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: workspace.path("p/downloads")) {
      let attributes = try FileManager.default.attributesOfItem(
        atPath: workspace.path("p/downloads/\(name)")
      )
      dates[name] = attributes[.modificationDate] as? Date
    }
    return dates
  }

  @Test("writes everything, years and months in every form, and lists them")
  func everything() throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.run("export", "p")
    #expect(outcome.exitCode == 0, "\(Unexpected(outcome))")
    try Self.check(workspace)
    let files = try Self.manifest(workspace)
    for form in Self.forms {
      let whole = files.filter { $0["path"] as? String == "contrataciones.\(form)" }
      #expect(whole.map { $0["rows"] as? Int } == [30], "\(form)")
    }
    // Years and months each hold every process once.
    for length in [4, 7] {
      let parts = files.filter {
        ($0["period"] as? String)?.count == length && $0["format"] as? String == "jsonl.gz"
      }
      #expect(parts.count > 1)
      #expect(parts.compactMap { $0["rows"] as? Int }.reduce(0, +) == 30)
    }
    #expect(!Self.names(files).contains { $0.hasSuffix("sqlite") && $0 != "contrataciones.sqlite" })
    let catalogue = try workspace.read("p/downloads/data.json")
    #expect(try json(catalogue, at: "/dataset/0/distribution/1/byteSize") != nil)
    let lines = try workspace.bash(
      "for f in p/downloads/contrataciones-20??.jsonl.gz; do gzip -dc $f; done | wc -l"
    )
    #expect(lines.stdout.trimmingCharacters(in: .whitespacesAndNewlines) == "30")
  }

  @Test("writes again only what changed, and nothing where nothing did")
  func changed() throws {
    let workspace = try Self.workspace()
    try Self.export(workspace, "--formats", "jsonl.gz,xlsx")
    let before = try Self.modified(workspace)
    let manifest = try workspace.read("p/downloads/manifest.json")
    let second = try workspace.run("export", "p", "--formats=jsonl.gz,xlsx")
    #expect(second.stdout.hasPrefix("0 files written"), "\(Unexpected(second))")
    #expect(try Self.modified(workspace) == before)
    #expect(try workspace.read("p/downloads/manifest.json") == manifest)
    // One process more, in a month of its own.
    try workspace.write("one.json", Sample.release("ocds-abc123-new"))
    #expect(try workspace.ingest(["one.json"]).exitCode == 0)
    let third = try workspace.run("export", "p", "--formats", "jsonl.gz,xlsx")
    #expect(third.exitCode == 0, "\(Unexpected(third))")
    try Self.check(workspace)
    let after = try Self.modified(workspace)
    let written = Set(after.filter { before[$0.key] != $0.value }.keys)
    #expect(written.contains("contrataciones.xlsx"))
    #expect(written.contains("manifest.json"))
    let periods = written.filter { $0.hasPrefix("contrataciones-") }
    #expect(periods.count == 4, "\(periods)")
  }

  @Test("removes the files that are no longer meant, and no others")
  func removed() throws {
    let workspace = try Self.workspace()
    try Self.export(workspace)
    try workspace.write("p/downloads/contrataciones-1999-01.xlsx", "old")
    try workspace.write("p/downloads/.new-contrataciones.xlsx", "half")
    try workspace.write("p/downloads/leeme.txt", "of the operator")
    let outcome = try workspace.run("export", "p", "--formats", "csv.zip")
    #expect(outcome.exitCode == 0)
    #expect(workspace.has("p/downloads/leeme.txt"))
    try workspace.remove("p/downloads/leeme.txt")
    try Self.check(workspace)
    #expect(try Self.manifest(workspace).allSatisfy { $0["format"] as? String == "csv.zip" })
  }

  @Test("killed at any instant: the list names whole files, and the next export ends the work")
  func killed() throws {
    let workspace = try Self.workspace()
    let clock = ContinuousClock()
    let duration = try clock.measure { try Self.export(workspace) }
    var generator = SeededGenerator(seed: 11)
    for number in 0..<12 {
      try workspace.write("n.json", Sample.release("ocds-abc123-\(number)"))
      try workspace.ingest(["n.json"])
      let child = try workspace.start(["export", "p", "--all"])
      let instant = Double.random(in: 0...1, using: &generator)
      _ = child.waits(seconds: instant * (duration / .seconds(1)))
      child.kill()
      _ = child.end()
      for name in Self.names(try Self.manifest(workspace)) {
        #expect(workspace.has("p/downloads/\(name)"), "\(name)")
      }
    }
    let outcome = try workspace.run("export", "p")
    #expect(outcome.exitCode == 0, "\(Unexpected(outcome))")
    try Self.check(workspace)
  }

  @Test(
    "an empty publication has empty lists; a wrong form is refused; no publication ends with 66"
  )
  func edges() throws {
    let workspace = try Workspace.withPublication()
    #expect(try workspace.run("export", "p").exitCode == 0)
    try Self.check(workspace)
    #expect(try Self.manifest(workspace).isEmpty)
    #expect(try workspace.run("export", "p", "--formats", "pdf").exitCode == 64)
    #expect(try workspace.run("export", "nothing").exitCode == 66)
  }

  @Test("the server gives out what the list names, in parts too, and nothing else of the folder")
  func served() throws {
    let workspace = try Self.workspace()
    let folder = PublicationFolder(path: workspace.path("p"))
    let router = try Router(folder: folder, threads: 1, log: { _ in })
    func get(_ path: String, range: String? = nil, tag: String? = nil) -> Response {
      var request = Request(path: path)
      request[.range] = range
      request[.ifNoneMatch] = tag
      return router.response(to: request)
    }
    #expect(get("/downloads/manifest.json").status == 404)
    #expect(get("/data.json").status == 404)
    try Self.export(workspace, "--formats", "jsonl.gz")
    try workspace.write("p/downloads/secret.txt", "x")
    let whole = try workspace.read("p/downloads/contrataciones.jsonl.gz")
    let answer = get("/downloads/contrataciones.jsonl.gz")
    #expect(answer.status == 200)
    #expect(try answer.body.collected() == whole)
    #expect(answer.header("Content-Type") == "application/gzip")
    let part = get("/downloads/contrataciones.jsonl.gz", range: "bytes=10-19")
    #expect(part.status == 206)
    #expect(try part.body.collected() == Array(whole[10...19]))
    let tag = try #require(answer.header("ETag"))
    #expect(get("/downloads/contrataciones.jsonl.gz", tag: tag).status == 304)
    for name in ["secret.txt", ".lock", "", "x/y", "..%2Fpublication.json", "contrataciones.xlsx"] {
      #expect(get("/downloads/\(name)").status == 404, "\(name)")
    }
    #expect(get("/downloads/manifest.json").status == 200)
    #expect(get("/data.json").status == 200)
    // A new list is seen at once.
    try Self.export(workspace, "--formats", "csv.zip")
    #expect(get("/downloads/contrataciones.jsonl.gz").status == 404)
    #expect(get("/downloads/contrataciones.csv.zip").status == 200)
    #expect(get("/downloads/contrataciones.jsonl.gz", tag: tag).status == 404)
  }
}
