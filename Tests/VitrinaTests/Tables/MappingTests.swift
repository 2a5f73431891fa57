import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSIngestion
@testable import vitrina

/// Mapping files on the command line: from a table and a mapping to releases, and from a table to a draft.
@Suite("Mapped tables")
struct MappingTests {
  private static let folder = Paths.fixtures.appending(path: "sources/mapped-award-sheet")
  private static let mapping = folder.appending(path: "mapping.json").path

  private static func release(_ workspace: Workspace) throws -> String {
    try Database(path: workspace.path("p/vitrina.sqlite")).bodies().joined(separator: "\n")
  }

  /// A mapping with some columns, and items `awards` by the column `C`.
  private static func mapping(_ columns: String) -> String {
    #"""
    {"version":"1.0","name":"prueba","title":{"es":"prueba","en":"test"},"required":["N"],
    "process":"N","items":[{"array":"awards","id":["C"]}],"columns":[\#(columns)]}
    """#
  }

  /// A conversion, the path and the cell that it gets, and what has to stand in the release.
  static let conversions: [(String, String, String, String)] = [
    (#""text""#, "tender/title", "  Papel   bond ", #""title":"Papel bond""#),
    (#""identifier""#, "tender/id", "'00123", #""id":"00123""#),
    (
      #""url""#, "tender/documents[tenderNotice]/url", "https://a.example/x",
      #""documentType":"tenderNotice","url":"https://a.example/x""#
    ),
    (#""date""#, "awards/date", "05/06/2025", #""date":"2025-06-05T00:00:00-06:00""#),
    (
      #"{"kind":"date","order":"monthFirst"}"#, "awards/date", "05/06/2025",
      #""date":"2025-05-06T00:00:00-06:00""#
    ),
    (
      #"{"kind":"date","serials":true}"#, "awards/date", "45813",
      #""date":"2025-06-05T00:00:00-06:00""#
    ),
    (#""money""#, "awards/value", "\"$1,234.50\"", #""value":{"amount":1234.50,"currency":"MXN"}"#),
    (
      #"{"kind":"money","currency":"M","vat":"with"}"#, "awards/value", "10.00",
      #""value":{"amount":10.00,"currency":"USD"}"#
    ),
    (
      #"{"kind":"money","vat":"without"}"#, "awards/value", "10.00",
      #""value":{"netAmount":10.00,"currency":"MXN"}"#
    ),
    (#""number""#, "tender/items[1]/quantity", "1.5", #""quantity":1.5"#),
    (
      #"{"kind":"phrase","table":"procurementMethod","original":"tender/procurementMethodDetails"}"#,
      "tender/procurementMethod", "Licitación Pública",
      #""procurementMethod":"open","procurementMethodDetails":"Licitación Pública""#
    ),
    (
      #""category""#, "tender/mainProcurementCategory", "Adquisiciones",
      #""mainProcurementCategory":"goods""#
    ),
    (
      #""submission""#, "tender/submissionMethod", "Electrónica",
      #""submissionMethod":["electronicSubmission"]"#
    ),
    (#""answer""#, "tender/hasEnquiries", "Sí", #""hasEnquiries":true"#),
    (
      #"{"kind":"lookup","codes":{"En firme":"active"}}"#, "awards/status", "EN  FIRME",
      #""status":"active""#
    ),
    (
      #"{"kind":"split","separator":";"}"#, "tender/submissionMethod", "written; inPerson;",
      #""submissionMethod":["written","inPerson"]"#
    ),
    (#"{"kind":"constant","value":"active"}"#, "awards/status", "x", #""status":"active""#),
    (#"{"kind":"constant","value":true}"#, "tender/hasEnquiries", "x", #""hasEnquiries":true"#),
    (
      #"{"kind":"join","with":["M","C"],"separator":" / "}"#, "tender/title", "Papel",
      #""title":"Papel / USD / 7""#
    ),
  ]

  @Test("each conversion makes its value", arguments: conversions)
  func conversion(_ conversion: String, _ path: String, _ cell: String, _ expected: String) throws {
    let workspace = try Workspace.withPublication()
    let rule = #"{"column":"A","path":"\#(path)","conversion":\#(conversion)}"#
    try workspace.write("m.json", Self.mapping(rule))
    try workspace.write("t.csv", "N,C,M,A\nX-1,7,USD,\(cell)\n")
    let outcome = try workspace.run("ingest", "p", "t.csv", "--mapping", "m.json", "--gate=off")
    #expect(outcome.exitCode == 0, "\(outcome.stderr)")
    let release = try Self.release(workspace)
    #expect(release.contains(expected), "\(release)")
  }

  @Test("every kind of conversion has a case")
  func complete() throws {
    let text = String(
      decoding: try bytes(of: Paths.root.appending(path: "schema/mapping-schema.json")),
      as: UTF8.self
    )
    let kinds = [
      "text", "identifier", "url", "date", "money", "number", "phrase", "category", "submission",
      "answer", "lookup", "split", "constant", "join",
    ]
    for kind in kinds {
      #expect(Self.conversions.contains { $0.0.contains("\"\(kind)\"") }, "\(kind)")
      #expect(text.contains("\"\(kind)\""), "\(kind)")
    }
  }

  @Test("a row has an item for each site with a quantity, and none for the others")
  func sites() throws {
    let workspace = try Workspace.withPublication()
    let sheet = Self.folder.appending(path: "clean.csv").path
    let outcome = try workspace.run("ingest", "p", sheet, "--mapping", Self.mapping)
    #expect(outcome.stdout.contains("4 rows, 0 set aside"))
    // The row of sums is counted neither as a row nor as money.
    #expect(outcome.stdout.contains("money in the file 2710.76 MXN"))
    let release = try Self.release(workspace)
    for id in ["2212000101-FAA", "2212000101-JIM", "2212000101-OPD", "2212000103-ORI"] {
      #expect(release.contains(#""id":"\#(id)""#), "\(id)")
    }
    #expect(!release.contains("2212000101-ORI") && !release.contains("2212000102-JIM"))
    #expect(release.contains(#""id":"2212000103-A4684""#))
  }

  @Test("a workbook with a title above its headings says the same as the text")
  func workbook() throws {
    let workspace = try Workspace.withPublication()
    for name in ["clean.csv", "award.xlsx"] {
      let sheet = Self.folder.appending(path: name).path
      _ = try workspace.run("ingest", "p", sheet, "--mapping", Self.mapping)
    }
    #expect(try Database(path: workspace.path("p/vitrina.sqlite")).bodies().count == 1)
  }

  @Test("a mapping that is wrong is told before a run begins", arguments: Language.allCases)
  func wrong(_ language: Language) throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("m.json", Self.mapping(#"{"column":"A","path":"tender/tittle"}"#))
    try workspace.write("t.csv", "N,A\n1,2\n")
    let outcome = try workspace.run(
      "ingest",
      "p",
      "t.csv",
      "--mapping",
      "m.json",
      language: language
    )
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("m.json: /columns/0/path: "))
    #expect(outcome.stderr.contains("tender/title"))
    #expect(!workspace.has("p/private/runs/000001.json"))
    #expect(try workspace.run("ingest", "p", "t.csv", "--mapping", "none.json").exitCode == 66)
    let both = try workspace.run(
      "ingest",
      "p",
      "t.csv",
      "--mapping",
      "m.json",
      "--profile",
      "comprasmx-expedientes"
    )
    #expect(both.exitCode == 64)
  }

  @Test("a table without the headings that a mapping needs is refused with their names")
  func missing() throws {
    let workspace = try Workspace.withPublication()
    try workspace.write("t.csv", "A,B\n1,2\n")
    let outcome = try workspace.run("ingest", "p", "t.csv", "--mapping", Self.mapping)
    #expect(outcome.exitCode == 65)
    #expect(outcome.stderr.contains("hoja-de-adjudicacion"))
    #expect(outcome.stderr.contains("MAX TOTAL"))
  }

  /// The tables of all sources, which are drafted from as well.
  static let tables = [
    "mapped-award-sheet/clean.csv", "mapped-award-sheet/award.xlsx",
    "compranet-contratos-2010/clean.csv", "comprasmx-expedientes/clean.csv",
  ]

  @Test(
    "a draft is right by the schema, names every heading once, and can be used",
    arguments: tables
  )
  func suggest(table: String) throws {
    let workspace = try Workspace.withPublication()
    let path = Paths.fixtures.appending(path: "sources/\(table)").path
    let draft = try workspace.run("map", "suggest", path)
    #expect(draft.exitCode == 0, "\(draft.stderr)")
    #expect(!draft.stderr.isEmpty)
    let json = Array(draft.stdout.utf8)
    #expect(try MappingInput.findings(in: json) == [])
    try workspace.write("m.json", json)
    let outcome = try workspace.run("ingest", "p", path, "--mapping", "m.json")
    #expect(outcome.exitCode == 0, "\(outcome.stderr)")
    #expect(try Self.release(workspace).contains(#""tender":{"id":"#))
    // No heading is without a place in the draft.
    let runs = try workspace.run("runs", "p", "1")
    #expect(!runs.stdout.contains("is not known; it is not published"), "\(runs.stdout)")
    let again = try workspace.run("map", "suggest", path)
    #expect(again.stdout == draft.stdout && again.stderr == draft.stderr)
  }

  @Test("the draft of the award sheet finds what its columns are")
  func suggestion() throws {
    let path = Self.folder.appending(path: "clean.csv").path
    let draft = try Vitrina.run(["map", "suggest", path])
    let json = try MappingFile(Array(draft.stdout.utf8), paths: try ReleasePaths()).profile
    #expect(json.process == "LICITACION" && json.amount == " MAX TOTAL ")
    #expect(json.items[0].id == [.column("CODIGO"), .column("NUMERO PROVEEDOR")])
    let paths = Dictionary(
      json.columns.map { ($0.column.spellings[0], $0.path) },
      uniquingKeysWith: { $1 }
    )
    #expect(paths["MAXIMO TOTAL"] == "awards/items/quantity")
    #expect(paths[" COSTO "] == "awards/items/unit/value")
    #expect(paths["PRECIO REFERENCIA"] == "tender/items/unit/value")
    #expect(paths[" MAX TOTAL "] == "awards/value")
    #expect(paths[" MIN TOTAL "] == "awards/minValue")
    #expect(paths["COMENTARIOS"] == "")
  }

  @Test("a table without a process number gives a draft that says so, right by the schema")
  func noProcess() throws {
    let workspace = try Workspace()
    try workspace.write("frutas.csv", "Fruta,RFC,Cuándo,Precio unitario,\nMango,x,1/2/2025,$12,\n")
    let draft = try workspace.run("map", "suggest", "frutas.csv")
    #expect(draft.exitCode == 1)
    #expect(draft.stderr.contains("process"))
    #expect(try MappingInput.findings(in: Array(draft.stdout.utf8)) == [])
    #expect(draft.stdout.contains("\"mapa-frutas\"") && draft.stdout.contains("Fruta"))
  }

  @Test(
    "whatever headings a table has, the draft is a mapping that can be read",
    arguments: [
      "", "Licitación,", "Contrato,", "Código,", "Proveedor,", "RFC,",
      "Licitación,Contrato,Código,Proveedor,Moneda,",
    ]
  )
  func hints(_ others: String) throws {
    let workspace = try Workspace()
    let paths = try ReleasePaths()
    for hint in HeadingHint.all {
      let heading = hint.words.joined(separator: " ").replacing("*", with: "")
      try workspace.write("t.csv", "\(others)\(heading),Otra\n")
      var draft: MappingDraft?
      try TableInputs.forEach(try InputFile(workspace.path("t.csv"))) { file, reader in
        draft = try MappingDraft(reader, name: file.name)
      }
      let json = try #require(draft).json
      do throws(MappingFailure) { _ = try MappingFile(json, paths: paths) } catch {
        Issue.record("\(others)\(heading): \(error.faults.map(\.wording.en))")
      }
    }
  }

  @Test("dates with the month first are told from those with the day first by the values")
  func dates() throws {
    let workspace = try Workspace()
    let rows = (13...28).map { "LP-1,C-\($0),06/\($0)/2025\n" }.joined()
    try workspace.write("t.csv", "Licitación,Contrato,Fecha de firma\n" + rows)
    let draft = try workspace.run("map", "suggest", "t.csv").stdout
    #expect(draft.contains("contracts/dateSigned") && draft.contains("monthFirst"))
  }

  @Test("the command wants the word and a table")
  func usage() throws {
    let workspace = try Workspace()
    try workspace.write("t.csv", "")
    #expect(try workspace.run("map", "guess", "t.csv").exitCode == 64)
    #expect(try workspace.run("map", "suggest").exitCode == 64)
    #expect(try workspace.run("map", "suggest", "t.csv").exitCode == 65)
    #expect(try workspace.run("map", "suggest", "none.csv").exitCode == 66)
  }

  @Test("the schema refuses what the reader refuses in shape")
  func schema() throws {
    let good = try bytes(of: URL(filePath: Self.mapping))
    #expect(try MappingInput.findings(in: good) == [])
    let text = String(decoding: good, as: UTF8.self)
    for (old, new) in [
      (#""1.0""#, #""2""#), (#""process""#, #""proces""#), (#""array""#, #""aray""#),
      (#""kind": "join""#, #""kind": "joint""#), (#""role""#, #""rol""#), (#""MXN""#, #""mxn""#),
    ] {
      #expect(try MappingInput.findings(in: Array(text.replacing(old, with: new).utf8)) != [])
    }
  }
}
