import Foundation
import OCDSCore
import TestSupport
import Testing

/// Files of CompraNet and Compras MX, from the file to the ledger.
@Suite("Tables of CompraNet")
struct CompraNetTests {
  private static let contracts = source("compranet-contratos-2023/clean.csv")
  private static let procedures = source("comprasmx-expedientes/clean.csv")
  private static let persons = source("compranet-contratos-2023/persons.csv")

  /// The RFCs of natural persons in the fixtures.
  private static let keys = ["LOPA800101AB7", "GAMR751224CD7"]

  private static func source(_ name: String) -> String {
    Paths.fixtures.appending(path: "sources/\(name)").path
  }

  private static func bodies(_ workspace: Workspace) throws -> [String] {
    try Database(path: workspace.path("p/vitrina.sqlite")).bodies()
  }

  @Test("contracts and procedures of one number are one process, whichever comes first")
  func join() throws {
    for files in [[Self.contracts, Self.procedures], [Self.procedures, Self.contracts]] {
      let workspace = try Workspace.withPublication()
      let outcome = try workspace.run("ingest", "p", files[0], files[1])
      #expect(outcome.exitCode == 0, "\(outcome.stderr)")
      #expect(
        outcome.stdout.contains("1 new, 1 changed") || outcome.stdout.contains("2 new, 1 changed")
      )
      let again = try workspace.run("ingest", "p", files[0], files[1])
      #expect(!again.stdout.contains("1 changed") && again.stdout.contains("0 new, 0 changed"))
      let bodies = try Self.bodies(workspace)
      try workspace.write("all.jsonl", bodies.joined(separator: "\n"))
      let compiled = try workspace.run("compile", "all.jsonl").stdout.split(separator: "\n")
      let one = compiled.filter { $0.contains("ocds-abc123-LA-73-014-914000001-N-1-2026") }
      try #require(one.count == 1)
      // Of the contracts, and of the procedure.
      for text in [#""id":"C-2026-00000002""#, #""status":"complete""#, "junta en la sala"] {
        #expect(one[0].contains(text), "\(text)")
      }
    }
  }

  @Test("the RFCs of natural persons are nowhere in what a run leaves or says")
  func personalData() throws {
    let workspace = try Workspace.withPublication()
    let dirty = Self.source("compranet-contratos-2023/dirty.csv")
    let older = Self.source("compranet-contratos-2018/clean.csv")
    let outcome = try workspace.run("ingest", "p", Self.persons, dirty, older)
    let runs = try workspace.run("runs", "p", "1")
    let bodies = try Self.bodies(workspace).joined()
    var texts = [outcome.stdout, outcome.stderr, runs.stdout, bodies]
    let folder = URL(filePath: workspace.path("p"))
    for case let name as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() {
      // Originals are kept as they came, for the owner's eyes alone.
      if name.hasPrefix("private/originals/") { continue }
      let file = folder.appending(path: name)
      if let data = try? Data(contentsOf: file) {
        texts.append(String(decoding: data, as: UTF8.self))
      }
    }
    #expect(texts.count > 5)
    for key in Self.keys {
      for text in texts { #expect(!text.uppercased().contains(key)) }
    }
    #expect(bodies.contains("ANA LÓPEZ INVENTADA") && bodies.contains("PIN120315QZA"))
    #expect(runs.stdout.contains("“Folio en el RUPC” holds a natural person's RFC"))
  }

  @Test("a person has one id in all processes of a publication, and another in another publication")
  func personId() throws {
    var ids: Set<String> = []
    for _ in 0..<2 {
      let workspace = try Workspace.withPublication()
      _ = try workspace.run("ingest", "p", Self.persons)
      let bodies = try Self.bodies(workspace)
      let found = bodies.prefix(2).map { body in
        Set(body.matches(of: #/"(ocds-abc123-persona-[0-9a-f]{16})"/#).map { String($0.1) })
      }
      #expect(found.count == 2 && found[0] == found[1] && found[0].count == 1)
      ids.formUnion(found[0])
      // With a number of a registry, that is the id.
      #expect(bodies[2].contains(#""suppliers":[{"id":"MX-RUPC-RUPC-3""#))
    }
    #expect(ids.count == 2)
  }

  @Test("one RFC on two names is told once, and a person's is not shown")
  func severalNames() throws {
    let workspace = try Workspace.withPublication()
    _ = try workspace.run("ingest", "p", Self.persons)
    let told = try workspace.run("runs", "p", "1").lines.filter { $0.contains("another name") }
    try #require(told.count == 2)
    #expect(told[0].contains("The RFC of this row has another name at \(Self.persons):4"))
    #expect(told[1].contains("PIN120315QZA, has another name at \(Self.persons):6"))
    // Another file of the same run, whose names differ only by their spelling, is no such case.
    let other = try Workspace.withPublication()
    _ = try other.run(
      "ingest",
      "p",
      Self.contracts,
      Self.source("compranet-contratos-2018/clean.csv")
    )
    #expect(try !other.run("runs", "p", "1").stdout.contains("another name"))
  }

  @Test(
    "a file in Windows-1252 and its twin in UTF-8 become the same releases",
    arguments: [
      "compranet-contratos-2023/clean.csv", "compranet-contratos-2023/dirty.csv",
      "compranet-contratos-2018/dirty.csv", "compranet-contratos-2002/dirty.csv",
      "comprasmx-expedientes/dirty.csv",
    ]
  )
  func twin(file: String) throws {
    let data = Data(try bytes(of: URL(filePath: Self.source(file))))
    #expect(String(data: data, encoding: .utf8) == nil)
    let text = try #require(String(data: data, encoding: .windowsCP1252))
    let workspace = try Workspace.withPublication()
    try workspace.write("gemelo.csv", text)
    let first = try workspace.run("ingest", "p", Self.source(file))
    #expect(!first.stdout.contains(" 0 new"))
    let second = try workspace.run("ingest", "p", "gemelo.csv")
    #expect(second.stdout.contains("0 new, 0 changed"), "\(second.stdout)")
  }

  @Test("an extension that is not declared is told once a run, and not when it is declared")
  func extensions() throws {
    let workspace = try Workspace.withPublication()
    _ = try workspace.run("ingest", "p", Self.contracts, Self.procedures)
    let told = try workspace.run("runs", "p", "1").lines.filter { $0.contains("does not declare") }
    #expect(told.count == 7, "\(told)")
    let addresses = told.compactMap { $0.firstMatch(of: #/"extensions": "([^"]+)"/#)?.1 }
    #expect(addresses.contains { $0.hasSuffix("/extensions/jalisco/extension.json") })
    let settings = String(decoding: try workspace.read("p/publication.json"), as: UTF8.self)
    let list = addresses.map { "\"\($0)\"" }.joined(separator: ",")
    try workspace.write(
      "p/publication.json",
      settings.replacing("\"extensions\": []", with: "\"extensions\": [\(list)]")
    )
    _ = try workspace.run("ingest", "p", Self.source("compranet-contratos-2023/dirty.csv"))
    #expect(try !workspace.run("runs", "p", "2").stdout.contains("does not declare"))
    let bodies = try Self.bodies(workspace).joined(separator: "\n")
    try workspace.write("all.jsonl", bodies)
    let report = try workspace.run("validate", "--publication", "p", "all.jsonl")
    #expect(report.exitCode == 0, "\(report.stdout)")
    // What no extension defines is the office's own text of a status alone.
    let unknown = report.stdout.matches(of: #/does not know the field "([^"]+)"/#).map(\.1)
    #expect(Set(unknown) == ["statusDetails"])
  }

  @Test("an amount that stands in for an empty one is told with its column")
  func standIn() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.run("ingest", "p", Self.contracts)
    #expect(outcome.stdout.contains("in the rows published 216310.30 MXN"))
    let told = try workspace.run("runs", "p", "1").lines.filter {
      $0.contains("has none; at contracts/value")
    }
    try #require(told.count == 2)
    #expect(told[0].contains("“Monto máximo con imp.” was published: 29000.00"))
    #expect(told[1].contains("clean.csv:5") && told[1].contains("58000.00"))
  }

  @Test("a draft is planned whatever became of it")
  func drafts() throws {
    let workspace = try Workspace.withPublication()
    _ = try workspace.run("ingest", "p", Self.source("comprasmx-expedientes/dirty.csv"))
    let drafts = try Self.bodies(workspace).filter { $0.contains("-PC-2026-") }
    #expect(drafts.count == 2)
    for draft in drafts { #expect(draft.contains(#""status":"planning""#)) }
    #expect(try !workspace.run("runs", "p", "1").stdout.contains("PC-2026-00000001: Estatus"))
  }
}
