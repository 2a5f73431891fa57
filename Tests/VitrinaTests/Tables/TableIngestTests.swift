import Foundation
import OCDSCore
import TestSupport
import Testing

/// Tables of known sources, from the file to the ledger.
@Suite("Tables")
struct TableIngestTests {
  private static let folder = Paths.fixtures.appending(path: "sources")

  /// The files of all sources that have their releases beside them, as `SOURCE/FILE`.
  static let files: [String] = Paths.names(in: folder).filter { !$0.contains(".") }.flatMap {
    source in
    Paths.names(in: folder.appending(path: source)).filter { !$0.contains(".json") }
      .map { "\(source)/\($0)" }
  }

  /// The releases of a publication, one a line, without what the instant of the run makes of them.
  private static func releases(_ workspace: Workspace) throws -> String {
    let database = try Database(path: workspace.path("p/vitrina.sqlite")).bodies()
    let instant = #/[0-9]{8}T[0-9]{9}Z|[0-9-]{10}T[0-9:]{8}(\.[0-9]+)?Z/#
    // Each publication makes the ids of people under its own key.
    let person = #/persona-[0-9a-f]{16}/#
    return database.map {
      $0.replacing(instant, with: "…").replacing(person, with: "persona-…") + "\n"
    }.joined()
  }

  @Test("each file becomes the releases beside it, and again nothing", arguments: files)
  func expected(file: String) throws {
    let workspace = try Workspace.withPublication()
    let path = Self.folder.appending(path: file).path
    let mapping = URL(filePath: path).deletingLastPathComponent().appending(path: "mapping.json")
    let hasMapping = FileManager.default.fileExists(atPath: mapping.path)
    func ingest() throws -> Outcome {
      guard hasMapping else { return try workspace.run("ingest", "p", path) }
      return try workspace.run("ingest", "p", path, "--mapping", mapping.path)
    }
    let first = try ingest()
    #expect(first.exitCode == 0 || first.exitCode == 1, "\(first.stderr)")
    // A mapping has a name of its own.
    #expect(hasMapping || first.stdout.contains("(\(file.prefix { $0 != "/" }))"))
    let made = try Self.releases(workspace)
    let beside = URL(filePath: path).deletingPathExtension().path + ".releases.jsonl"
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try Data(made.utf8).write(to: URL(filePath: beside))
    }
    #expect(try String(decoding: bytes(of: URL(filePath: beside)), as: UTF8.self) == made)
    let again = try ingest()
    #expect(again.stdout.contains(" 0 new, 0 changed"))
    #expect(try Self.releases(workspace) == made)
  }

  @Test("a row that cannot be published is kept with its line, the reason and what to write")
  func setAside() throws {
    let workspace = try Workspace.withPublication()
    let file = Self.folder.appending(path: "compranet-contratos-2010/dirty.csv").path
    let outcome = try workspace.run("ingest", "p", file)
    #expect(outcome.exitCode == 1)
    #expect(outcome.stderr.contains("dirty.csv:4:"))
    #expect(outcome.stderr.contains("NUMERO_PROCEDIMIENTO"))
    #expect(outcome.stderr.contains("dirty.csv:5:"))
    #expect(outcome.stderr.contains("1.23E+11"))
    #expect(outcome.stdout.contains("6 rows, 2 set aside"))
    let runs = try workspace.run("runs", "p", "1")
    for word in [
      "2014-02-30", "cuarenta mil", "LICITACI N P BLICA", "TEST", "1.2E 6", "Windows-1252",
    ] {
      #expect(runs.stdout.contains(word), "\(word)")
    }
  }

  @Test("a change in a row is one release that says what changed, and the state is the file's")
  func change() throws {
    let workspace = try Workspace.withPublication()
    let clean = Self.folder.appending(path: "compranet-contratos-2010/clean.csv")
    let text = String(decoding: try bytes(of: clean), as: UTF8.self)
    try workspace.write("contratos.csv", text)
    _ = try workspace.run("ingest", "p", "contratos.csv")
    let before = try Database(path: workspace.path("p/vitrina.sqlite")).bodies()
    try workspace.write("contratos.csv", text.replacing("129310.30", with: "140000.00"))
    let outcome = try workspace.run("ingest", "p", "contratos.csv")
    #expect(outcome.stdout.contains("0 new, 1 changed, 1 unchanged"))
    let after = try Database(path: workspace.path("p/vitrina.sqlite")).bodies()
    #expect(after.count == before.count + 1)
    #expect(after.last?.contains(#""tag":["awardUpdate","contractUpdate"]"#) == true)
    #expect(after.last?.contains("140000.00") == true)
    #expect(after.last?.contains("Papel para oficinas") == false)
  }

  @Test("what one source says does not withdraw what another said")
  func twoSources() throws {
    let workspace = try Workspace.withPublication()
    let clean = Self.folder.appending(path: "compranet-contratos-2010/clean.csv").path
    let procedures = Self.folder.appending(path: "comprasmx-expedientes/join.csv").path
    _ = try workspace.run("ingest", "p", clean)
    let outcome = try workspace.run("ingest", "p", procedures)
    #expect(outcome.stdout.contains("0 new, 1 changed"), "\(outcome.stdout)\(outcome.stderr)")
    let again = try workspace.run("ingest", "p", clean, procedures)
    #expect(again.stdout.contains("0 changed, 2 unchanged"))
    let bodies = try Database(path: workspace.path("p/vitrina.sqlite")).bodies()
    try workspace.write("all.jsonl", bodies.joined(separator: "\n"))
    let compiled = try workspace.run("compile", "all.jsonl").stdout
    #expect(compiled.contains("Papelera Inventada") && compiled.contains("junta en la sala"))
  }

  @Test("a table that nobody knows is refused with the names of what is known")
  func unknown() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("otra.csv", "Fruta,Precio\nMango,12\n")
    let outcome = try workspace.run("ingest", "p", "otra.csv")
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("compranet-contratos-2010"))
    let wrong = try workspace.run("ingest", "p", "otra.csv", "--profile", "nada")
    #expect(wrong.exitCode == 64)
    #expect(try workspace.run("sources").stdout.contains("comprasmx-expedientes"))
  }

  @Test("the RFC of a natural person is nowhere in what is published")
  func privacy() throws {
    let workspace = try Workspace.withPublication()
    let file = Self.folder.appending(path: "compranet-contratos-2010/clean.csv")
    let text = String(decoding: try bytes(of: file), as: UTF8.self)
    // A person's RFC in the column of the name is no name, and is not published either.
    try workspace.write(
      "p.csv",
      text.replacing("Papelera Inventada, S.A. de C.V.", with: "GODE561231GR8")
    )
    let outcome = try workspace.run("ingest", "p", "p.csv")
    let bodies = try Database(path: workspace.path("p/vitrina.sqlite")).bodies().joined()
    #expect(!bodies.contains("GODE561231GR8"))
    #expect(!outcome.stdout.contains("GODE561231GR8") && !outcome.stderr.contains("GODE561231GR8"))
  }
}
