import OCDSCore
import Testing

@Suite("Records")
struct RecordTests {
  private static let first = Sample.release("a", day: 1, id: "r1")
  private static let second = Sample.release("a", day: 2, id: "r2", more: "\"language\":\"es\"")
  /// What the two releases give, under a publisher's own id.
  private static let compiled =
    "{\"ocid\":\"a\",\"id\":\"own\",\"date\":\"2025-01-02T00:00:00Z\",\"tag\":[\"tender\","
    + "\"compiled\"],\"initiationType\":\"tender\",\"language\":\"es\",\"tender\":{\"id\":\"t\","
    + "\"value\":{\"amount\":12.3,\"currency\":\"MXN\"}}}"
  private static let links = [Sample.link("r1"), "{\"url\":\"https://a.example/release/r2\"}"]
  private static let linked = Sample.records([Sample.record("a", links, compiled: compiled)])
  private static let releases = Sample.package([first, second])

  private static func workspace() throws -> Workspace {
    let workspace = try Workspace.withPublication()
    try workspace.write("linked.json", linked)
    try workspace.write("releases.json", releases)
    return workspace
  }

  private static let identities = "SELECT releaseId, date, tag FROM release ORDER BY sequence"

  @Test("links that lead nowhere: the compiled release is taken as one, with a finding")
  func nowhere() throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.ingest(["linked.json"])
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.contains("read 1, published 1, unchanged 0, refused 0, findings 1"))
    let database = workspace.database()
    #expect(
      try database.rows("\(Self.identities)", "SELECT inflate(body) FROM release") == [
        "own|2025-01-02T00:00:00Z|[\"tender\"]",
        Self.compiled.replacing(",\"compiled\"", with: ""),
      ]
    )
    #expect(try workspace.report(1, at: "/findingList/0/code") == "\"compiledReleaseTaken\"")
    let detail = try workspace.run("runs", "p", "1", language: .es)
    #expect(detail.stdout.contains("linked.json:1: a / own: /compiledRelease: El registro remite"))
    #expect(try workspace.ingest(["linked.json"]).stdout.contains("published 0, unchanged 1"))
  }

  @Test(
    "without another tag the most advanced stage with content is the tag",
    arguments: [
      ("\"contracts\":[{\"id\":\"1\"}],\"awards\":[{\"id\":\"1\"}]", "contract"),
      ("\"contracts\":[],\"awards\":[{\"id\":\"1\"}],\"tender\":{\"id\":\"t\"}", "award"),
      ("\"tender\":{\"id\":\"t\"}", "tender"), ("\"language\":\"es\"", "planning"),
    ]
  )
  func stage(more: String, tag: String) throws {
    let workspace = try Workspace.withPublication()
    let compiled = Sample.release("a", more: more)
      .replacing("\"tag\":[\"tender\"]", with: "\"tag\":[\"compiled\"]")
    try workspace.ingest(["-"], input: Sample.record("a", Self.links, compiled: compiled))
    #expect(try workspace.database().value("SELECT tag FROM release") == "[\"\(tag)\"]")
  }

  @Test(
    "links to releases of the same call add nothing, in either order of the files",
    arguments: [["linked.json", "releases.json"], ["releases.json", "linked.json"]]
  )
  func sameCall(files: [String]) throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.ingest(files)
    #expect(outcome.exitCode == 0)
    #expect(outcome.stdout.contains("read 3, published 2, unchanged 1, refused 0, findings 0"))
    #expect(
      try workspace.database().rows("SELECT releaseId FROM release ORDER BY sequence")
        == ["r1", "r2"]
    )
    #expect(try workspace.ingest(files.reversed()).stdout.contains("published 0, unchanged 3"))
  }

  @Test("links to releases that an earlier run published add nothing")
  func earlierRun() throws {
    let workspace = try Self.workspace()
    try workspace.ingest(["releases.json"])
    let outcome = try workspace.ingest(["linked.json"])
    #expect(outcome.stdout.contains("read 1, published 0, unchanged 1, refused 0, findings 0"))
  }

  @Test("one release missing of several: the compiled release is taken")
  func partly() throws {
    let workspace = try Self.workspace()
    let outcome = try workspace.ingest(["linked.json", "-"], input: Self.first)
    #expect(outcome.stdout.contains("read 2, published 2, unchanged 0"))
    #expect(
      try workspace.database().rows("SELECT releaseId FROM release ORDER BY sequence")
        == ["r1", "own"]
    )
  }

  @Test("a compiled release that says something else than its releases is a finding")
  func differs() throws {
    let other = Self.compiled.replacing("\"language\":\"es\"", with: "\"language\":\"en\"")
    let forms = [
      Sample.record("a", Self.links, compiled: other),
      Sample.record("a", [Self.first, Self.second], compiled: other),
    ]
    for form in forms {
      let workspace = try Self.workspace()
      try workspace.write("other.json", form)
      let outcome = try workspace.ingest(["other.json", "releases.json"])
      #expect(outcome.exitCode == 0)
      #expect(outcome.stdout.contains("published 2,"))
      #expect(outcome.stdout.contains("findings 1"))
      #expect(try workspace.report(1, at: "/findingList/0/code") == "\"compiledReleaseDiffers\"")
      #expect(try workspace.report(1, at: "/findingList/0/pointer") == "\"/language\"")
      #expect(try workspace.database().compiled("a")?.contains("\"language\":\"es\"") == true)
    }
  }

  @Test("a compiled release that was taken is what its release gives, nulls or not")
  func takenIsTheSame() throws {
    let workspace = try Workspace.withPublication()
    let compiled = Self.compiled.replacing("\"id\":\"t\"", with: "\"id\":\"t\",\"title\":null")
    let record = Sample.record("a", Self.links, compiled: compiled)
    let outcome = try workspace.ingest(["-"], input: record)
    #expect(outcome.stdout.contains("findings 1,"))
    #expect(try workspace.report(1, at: "/findingList/0/code") == "\"compiledReleaseTaken\"")
    #expect(try workspace.report(1, at: "/findingList/1") == nil)
  }

  @Test("a record of links that lead nowhere and without a compiled release is refused")
  func nothingToTake() throws {
    let workspace = try Workspace.withPublication()
    let outcome = try workspace.ingest(["-"], input: Sample.record("a", Self.links))
    #expect(outcome.exitCode == 1)
    #expect(try workspace.report(1, at: "/refusals/0/code") == "\"recordWithoutReleases\"")
    let nameless = "{\"records\":[{\"releases\":[]}]}"
    #expect(try workspace.ingest(["-"], input: nameless).exitCode == 1)
    #expect(try workspace.report(2, at: "/refusals/0/code") == "\"recordWithoutOCID\"")
  }

  @Test("a record in a file that cannot be read is not taken")
  func abandoned() throws {
    let workspace = try Self.workspace()
    try workspace.write("cut.json", String(Self.linked.dropLast()))
    #expect(try workspace.ingest(["cut.json"]).exitCode == 65)
    #expect(try workspace.database().releases() == "0")
  }
}
