import Foundation
import TestSupport
import Testing

/// Tables of fraction XXVIII of the transparency law, from the file to the ledger.
@Suite("Tables of the SIPOT")
struct SIPOTTests {
  private static let folder = Paths.fixtures.appending(path: "sources")

  /// The files of the three forms, as `SOURCE/FILE`.
  static let files = TableIngestTests.files.filter { $0.hasPrefix("sipot-") }

  private static func ingest(_ file: String) throws -> (outcome: Outcome, bodies: [String]) {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.run("ingest", "p", folder.appending(path: file).path)
    return (outcome, try Database(path: workspace.path("p/vitrina.sqlite")).bodies())
  }

  private static func body(_ number: String, in bodies: [String]) throws -> String {
    try #require(bodies.first { $0.contains(#""ocid":"ocds-abc123-\#(number)""#) })
  }

  @Test("each form is recognised in each container", arguments: files)
  func recognised(file: String) throws {
    let profile = String(file.prefix { $0 != "/" })
    #expect(try Self.ingest(file).outcome.stdout.contains("(\(profile))"))
  }

  @Test(
    "keys, sex and address of people, and who attended a meeting, are nowhere",
    arguments: files
  )
  func privacy(file: String) throws {
    let bodies = try Self.ingest(file).bodies.joined()
    #expect(!bodies.isEmpty)
    for secret in [
      "GODE561231GR8", "GOD561231GR8", "De su casa", "Tonalá", "Mujer", "Asistente", "Servidora",
      "AAAA800101AA1", "BBBB800101AA1", "Jefa",
    ] {
      #expect(!bodies.contains(secret), "\(secret)")
    }
  }

  @Test("of a contract reported each quarter the latest row counts, without contradictions")
  func superseded() throws {
    let (outcome, bodies) = try Self.ingest("sipot-xxviii/sucio.csv")
    let body = try Self.body("D-01-2025", in: bodies)
    #expect(body.contains(#""amount":1100.00"#))
    #expect(!body.contains("900.00") && !body.contains(#""amount":1000.00"#))
    #expect(outcome.stdout.contains("2 rows that later ones supersede"))
    #expect(!outcome.stderr.contains("D-01"))
    // Two rows of one day contradict each other, and both are heard.
    #expect(try Self.body("D-02-2025", in: bodies).contains(#""amount":1.00"#))
  }

  @Test("a row that is set aside supersedes none")
  func setAsideSupersedesNone() throws {
    let workspace = try Workspace.withPublication()
    let file = Self.folder.appending(path: "sipot-xxviii/sucio.csv")
    var lines = String(decoding: try bytes(of: file), as: UTF8.self)
      .components(separatedBy: "\r\n")
    // The latest of the three rows says `HOMBRE` for the supplier.
    lines[2] = lines[2].replacing(
      "\"Constructora del Valle Inventado, S.A. de C.V.\"",
      with: "HOMBRE"
    )
    try workspace.write("p.csv", lines.prefix(4).joined(separator: "\r\n") + "\r\n")
    let outcome = try workspace.run("ingest", "p", "p.csv")
    #expect(outcome.stderr.contains("p.csv:3:"))
    let bodies = try Database(path: workspace.path("p/vitrina.sqlite")).bodies().joined()
    #expect(bodies.contains(#""amount":1000.00"#))
  }

  @Test("a missing amount with taxes is taken from the column without, else from the maximum")
  func fallback() throws {
    let bodies = try Self.ingest("sipot-xxviii/sucio.csv").bodies
    let net = try Self.body("D-04-2025", in: bodies)
    #expect(net.contains(#""netAmount":1234567.89"#) && net.contains(#""amount":1234567.89"#))
    let most = try Self.body("D-05-2025", in: bodies)
    #expect(most.components(separatedBy: #""amount":1234.00"#).count == 4)
  }

  @Test("a row that only explains an empty quarter is passed over and counted, and not set aside")
  func nothing() throws {
    let workspace = try Workspace.withPublication()
    let path = Self.folder.appending(path: "sipot-xxviii/interfaz.csv").path
    let outcome = try workspace.run("ingest", "p", path)
    #expect(outcome.exitCode == 0, "\(outcome.stderr)")
    #expect(outcome.stdout.contains("3 rows, 0 set aside"))
    let report = String(decoding: try workspace.read("p/private/runs/000001.json"), as: UTF8.self)
    #expect(report.contains(#""passedOver":1"#) || report.contains(#""passedOver": 1"#))
  }

  @Test("rows that moved, and rows without a process number, are set aside")
  func setAside() throws {
    let (outcome, bodies) = try Self.ingest("sipot-xxviii/sucio.csv")
    for line in [10, 11, 26, 27, 28] { #expect(outcome.stderr.contains("sucio.csv:\(line):")) }
    for number in ["D-06-2025", "D-21-2025", "D-22-2025", "D-23-2025"] {
      #expect(!bodies.contains { $0.contains(number) }, "\(number)")
    }
  }

  @Test("the buyer is whom the preamble names, and the publisher where nobody is named")
  func subject() throws {
    let named = try Self.ingest("sipot-28a/descarga.xlsx").bodies.joined()
    #expect(named.contains(#""name":"Secretaría Inventada de Obras""#))
    #expect(!named.contains("JAL - "))
    let unnamed = try Self.ingest("sipot-28a/plantilla.xlsx").bodies.joined()
    #expect(unnamed.contains(#""buyer":{"id":"ocds-abc123-nombre-oficina","name":"Oficina"}"#))
  }

  @Test(
    "sheets of their own are joined by key, whether they stand before or after the main one",
    arguments: ["descarga.xlsx", "descarga-anterior.xlsx", "plantilla.xlsx"]
  )
  func subTables(file: String) throws {
    let body = try Self.ingest("sipot-28a/\(file)").bodies.joined()
    #expect(body.contains(#""numberOfTenderers":2"#))
    #expect(body.contains(#""id":"CM-2","description":"Ampliación de monto""#))
    #expect(body.contains(#""name":"spendingObject","code":"6121""#))
    #expect(body.contains(#""roles":["invitedSupplier"]"#))
    #expect(!body.contains("De Otra Fila"))
  }

  @Test("the same rows in another container are the same processes and no news")
  func containers() throws {
    let workspace = try Workspace.withPublication()
    let path = Self.folder.appending(path: "sipot-28a").path
    _ = try workspace.run("ingest", "p", "\(path)/descarga-anterior.xlsx")
    let outcome = try workspace.run("ingest", "p", "\(path)/descarga.xlsx")
    // The amounts are written alike in both.
    #expect(outcome.stdout.contains("0 new, "), "\(outcome.stdout)")
  }

  @Test("a cell of more than 128 KB is read")
  func longCell() throws {
    let workspace = try Workspace.withPublication()
    let file = Self.folder.appending(path: "sipot-xxviii/interfaz.csv")
    let text = String(decoding: try bytes(of: file), as: UTF8.self)
    let long = String(repeating: "mercado ", count: 20_000)
    try workspace.write(
      "larga.csv",
      text.replacing("Rehabilitación del mercado inventado", with: long)
    )
    let outcome = try workspace.run("ingest", "p", "larga.csv")
    #expect(outcome.exitCode == 0, "\(outcome.stderr)")
    let bodies = try Database(path: workspace.path("p/vitrina.sqlite")).bodies()
    #expect(bodies.contains { $0.utf8.count > 150_000 })
  }
}
