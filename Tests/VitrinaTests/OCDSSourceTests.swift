import Foundation
import OCDSCore
import TestSupport
import Testing

/// OCDS as offices hold it, from the file to the ledger.
@Suite("OCDS sources")
struct OCDSSourceTests {
  private static let folder = Paths.fixtures.appending(path: "sources")

  /// The invented files, as `SOURCE/FILE`.
  static let files = ["jalisco-2017", "ocds-inai", "ocds-faulty"].flatMap { source in
    Paths.names(in: folder.appending(path: source)).filter { !$0.contains(".releases.") }
      .map { "\(source)/\($0)" }
  }

  private static func path(_ file: String) -> String { folder.appending(path: file).path }

  /// A publication whose person key is known, so that ids of persons are the same each time.
  private static func publication() throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.write("p/private/person.key", [UInt8](0..<32))
    return workspace
  }

  private static func bodies(_ workspace: Workspace) throws -> [String] {
    try workspace.database().rows("SELECT inflate(body) FROM release ORDER BY sequence")
  }

  @Test(
    "each file becomes the releases beside it byte for byte, and again nothing",
    arguments: files
  )
  func expected(file: String) throws {
    let workspace = try Self.publication()
    let path = Self.path(file)
    let first = try workspace.run("ingest", "p", path)
    #expect(first.exitCode == 0 || first.exitCode == 1, "\(first.stderr)")
    let made = try Self.bodies(workspace).map { $0 + "\n" }.joined()
    let beside = URL(filePath: path).deletingPathExtension().path + ".releases.jsonl"
    if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] != nil {
      try Data(made.utf8).write(to: URL(filePath: beside))
    }
    #expect(try String(decoding: bytes(of: URL(filePath: beside)), as: UTF8.self) == made)
    #expect(try workspace.run("ingest", "p", path).stdout.contains("published 0, "))
    #expect(try Self.bodies(workspace).map { $0 + "\n" }.joined() == made)
  }

  @Test("published unmended before, each mended release follows once", arguments: files)
  func unmendedBefore(file: String) throws {
    let workspace = try Self.publication()
    let path = Self.path(file)
    try workspace.ingest(["--mend", "no", path])
    let before = try Self.bodies(workspace)
    _ = try workspace.run("ingest", "p", path)
    let after = try Self.bodies(workspace)
    #expect(Array(after.prefix(before.count)) == before)
    let later = after.dropFirst(before.count)
    if file.hasPrefix("jalisco") { #expect(later.count == before.count) }
    if file.contains("clean") && !file.hasPrefix("jalisco") { #expect(later.isEmpty) }
    #expect(try workspace.run("ingest", "p", path).stdout.contains("published 0, "))
    let conflicts = try workspace.database().value(
      "SELECT count(*) FROM refusal WHERE code = 'conflict'"
    )
    #expect(conflicts == "0")
  }

  @Test("what each release is mended of is told with its place and both values")
  func findings() throws {
    let workspace = try Self.publication()
    _ = try workspace.run("ingest", "p", Self.path("ocds-inai/dirty.json"))
    let database = workspace.database()
    func found(_ code: String) throws -> [String] {
      try database.rows(
        "SELECT pointer || ' ' || detail FROM runFinding WHERE code = '\(code)' ORDER BY pointer"
      )
    }
    let roles = try found("codeFromPhrase").first { $0.hasPrefix("/parties/0/roles/0 ") }
    #expect(roles?.contains("«Comprador» → «buyer»") == true)
    #expect(try found("numberAsText").count == 1)
    #expect(try found("partyIDShared").count == 1)
    #expect(try found("personalDataWithheld").first?.contains("GODE") == false)
    let all = try database.rows("SELECT detail FROM runFinding").joined().uppercased()
    for secret in ["GODE561231", "1234 5678", "ELENA@"] { #expect(!all.contains(secret)) }
  }

  @Test("what nobody can tell is refused with the reason")
  func refused() throws {
    let workspace = try Self.publication()
    let outcome = try workspace.run("ingest", "p", Self.path("ocds-faulty/dirty.jsonl"))
    #expect(outcome.exitCode == 1)
    let codes = try workspace.database().rows(
      "SELECT line || ' ' || code FROM refusal ORDER BY line"
    )
    #expect(
      codes == [
        "5 gate", "7 gate", "8 gate", "13 gate", "14 sharedPartyID", "15 missingOCID",
      ]
    )
  }

  @Test("the source is recognised and listed, and --profile overrides it")
  func sources() throws {
    let list = try Vitrina.run(["sources"]).lines
    #expect(list.contains { $0.hasPrefix("jalisco-2017\t") })
    #expect(list.contains { $0.hasPrefix("ocds\t") })
    let workspace = try Self.publication()
    let path = Self.path("jalisco-2017/dirty.json")
    let outcome = try workspace.run("ingest", "p", path)
    #expect(outcome.stdout.contains("(jalisco-2017)"))
    let other = try Self.publication()
    _ = try other.run("ingest", "p", "--profile", "ocds", path)
    #expect(try Self.bodies(other).joined().contains("033-002       "))
    let wrong = try other.run("ingest", "p", "--mend", "maybe", path)
    #expect(wrong.exitCode == 64)
  }

  @Test("what publication.json says is not withheld is published")
  func privacySettings() throws {
    let workspace = try Self.publication()
    let settings = text(try workspace.read("p/publication.json"))
    let end = try #require(settings.lastIndex(of: "}"))
    let kinds = #"["rfc","curp","address","telephone"]"#
    try workspace.write(
      "p/publication.json",
      settings[..<end] + #","privacy":{"withhold":\#(kinds)}}"#
    )
    _ = try workspace.run("ingest", "p", Self.path("ocds-inai/dirty.json"))
    let bodies = try Self.bodies(workspace).joined()
    #expect(bodies.contains("elena@correo.example"))
    #expect(!bodies.uppercased().contains("GODE561231GR8"))
    try workspace.write(
      "p/publication.json",
      settings[..<end] + #","privacy":{"withhold":["name"]}}"#
    )
    #expect(try workspace.run("ingest", "p", Self.path("ocds-inai/clean.json")).exitCode == 65)
  }
}
