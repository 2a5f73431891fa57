import Foundation
import OCDSCore
import TestSupport
import Testing

@Suite("vitrina init")
struct InitTests {
  @Test("the folder has settings, an empty database, and a private part that is the owner's alone")
  func layout() throws {
    let workspace = try Workspace.withPublication()
    #expect(try workspace.mode("p") == 0o755)
    #expect(try workspace.mode("p/downloads") == 0o755)
    for name in ["p/private", "p/private/runs", "p/private/refused"] {
      #expect(try workspace.mode(name) == 0o700)
    }
    let database = workspace.database()
    #expect(
      try database.rows(
        "SELECT count(*) FROM release",
        "SELECT count(*) FROM record",
        "SELECT count(*) FROM run",
        "PRAGMA journal_mode"
      ) == ["0", "0", "0", "wal"]
    )
    #expect(try workspace.run("runs", "p").exitCode == 0)
  }

  @Test("what was asked for stands in the settings")
  func settings() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run(
      "init",
      "p",
      "--name",
      "Secretaría \"A\"",
      "--ocid-prefix",
      "ocds-abc123",
      "--base-url",
      "https://a.example/",
      "--license",
      "https://l.example",
      "--policy",
      "https://o.example",
      "--publisher-uri",
      "https://u.example",
      "--sources=none"
    )
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout == "Publication made in p; its settings are in p/publication.json.\n")
    #expect(
      try isSameJSON(
        workspace.read("p/publication.json"),
        Array(
          """
          {"publisher": {"name": "Secretaría \\"A\\"", "uri": "https://u.example"},
           "ocidPrefix": "ocds-abc123", "license": "https://l.example",
           "publicationPolicy": "https://o.example", "baseURL": "https://a.example",
           "language": "es", "timeZone": "America/Mexico_City", "extensions": []}
          """.utf8
        )
      )
    )
  }

  @Test("what the sources' fields need is declared, of all of them unless some are named")
  func extensions() throws {
    let workspace = try Workspace()
    let all = try workspace.run("init", "p", "--base-url", "https://a.example/")
    #expect(all.exitCode == 0)
    let declared = try #require(try workspace.setting("/extensions"))
    #expect(declared.contains("\"https://a.example/extensions/jalisco/extension.json\""))
    try workspace.write("a.xlsx", try bytes(of: Self.workbook))
    let ingest = try workspace.run("ingest", "p", "a.xlsx")
    #expect(ingest.exitCode == 0, "\(ingest.stderr)")
    #expect(try !workspace.run("runs", "p", "1").stdout.contains("does not declare"))

    #expect(try workspace.run("init", "q", "--sources", "compranet-contratos-2010").exitCode == 0)
    let some = try #require(try workspace.setting("/extensions", of: "q"))
    #expect(some != "[]")
    #expect(some.count < declared.count)
    let unknown = try workspace.run("init", "r", "--sources", "excel")
    #expect(unknown.exitCode == 64)
    #expect(unknown.stderr.contains("sipot-xxviii"))
    #expect(!workspace.has("r"))
  }

  private static let workbook = Paths.fixtures.appending(path: "sources/sipot-xxviii/descarga.xlsx")

  @Test("without a name and a prefix it says that they are wanted")
  func defaults() throws {
    let workspace = try Workspace()
    let english = try workspace.run("init", "p")
    #expect(english.exitCode == 0)
    #expect(english.stdout.contains("write the true name and prefix there"))
    #expect(try workspace.setting("/ocidPrefix") == "\"ocds-000000\"")
    let spanish = try workspace.run("init", "q", language: .es)
    #expect(spanish.stdout.contains("escriba ahí el nombre y el prefijo verdaderos"))
  }

  @Test(
    "a publication that is there is refused with 73 and stays as it was",
    arguments: Language.allCases
  )
  func existing(language: Language) throws {
    let workspace = try Workspace.withPublication()
    let before = try workspace.read("p/publication.json")
    let outcome = try workspace.run("init", "p", "--name", "Otra", language: language)
    #expect(outcome.exitCode == 73)
    let says = language == .es ? "ya contiene una publicación" : "holds a publication already"
    #expect(outcome.stderr.contains("p: \(says)"))
    #expect(try workspace.read("p/publication.json") == before)
  }

  @Test("a folder that cannot be made is told with 73", arguments: ["file/p", "nowhere/p", "file"])
  func impossible(name: String) throws {
    let workspace = try Workspace()
    try workspace.write("file", "")
    let outcome = try workspace.run("init", name)
    #expect(outcome.exitCode == 73)
    #expect(outcome.stderr.contains(name))
  }

  @Test("an existing folder without a publication becomes one")
  func emptyFolder() throws {
    let workspace = try Workspace()
    #expect(try workspace.bash("mkdir -m 755 p").exitCode == 0)
    #expect(try workspace.run("init", "p").exitCode == 0)
    #expect(try workspace.mode("p/private") == 0o700)
  }
}
