import Foundation
import OCDSCore
import OCDSSchema
import OCDSStore
import TestSupport
import Testing

@testable import OCDSIngestion

/// What the program makes of the state of a new process, held against what it makes of any other.
///
/// The release of a process that the ledger does not know is its state with a head, and so is its record: neither is found
/// by comparing or merging. Here both are done, and must give the same bytes.
@Suite("First releases")
struct FirstReleaseTests {
  @Test(
    "releases and records are what comparing and merging give",
    arguments: TableIngestTests.files
  )
  func same(file: String) throws {
    let workspace = try Workspace.withPublication()
    let path = Paths.fixtures.appending(path: "sources/\(file)")
    let mapping = path.deletingLastPathComponent().appending(path: "mapping.json").path
    let options = FileManager.default.fileExists(atPath: mapping) ? ["--mapping", mapping] : []
    _ = try workspace.start(["ingest", "p", path.path] + options).end()
    try compare(workspace, file)
    let derived = try workspace.database().derived()
    _ = try workspace.run("rebuild", "p")
    #expect(try workspace.database().derived() == derived)
  }

  private func compare(_ workspace: borrowing Workspace, _ file: String) throws {
    let document = try JSONDocument(SchemaFile(named: "release-schema.json")?.bytes ?? [])
    let schema = document.root
    let rules = ChangeRules(schema: schema)
    let writer = try LedgerWriter(PublicationFolder(path: workspace.path("p")), rules: rules.merge)
    var states = try writer.processStates()
    var changes = ChangeWriter(rules: rules)
    let rows = try workspace.database().rows(
      "SELECT r.ocid, s.length < 0, inflate(r.body) FROM release r JOIN sourceState s USING (ocid)"
    )
    #expect(!rows.isEmpty)
    for row in rows {
      let parts = row.split(separator: "|", maxSplits: 2).map(String.init)
      let release = try JSONDocument(parts[2])
      let date = try #require(release.root["date"]?.string.flatMap { DateTime($0) })
      let state = try #require(try states.states(of: parts[0]).first)
      // The days of its rows are kept beside a state.
      let kept = String(decoding: state.text, as: UTF8.self)
        .split(separator: ",\"\(RowDates.name)\":").map(String.init)
      #expect((parts[1] == "1") == (kept.count == 1), "what a release says is kept again")
      let text = try JSONDocument(kept.count == 1 ? kept[0] : kept[0] + "}")
      let moment = PublicationMoment(run: date.instant)
      let change = try changes.release(for: text.root, after: nil, at: moment) { _ in false }
      #expect(change.map { String(decoding: $0.bytes, as: UTF8.self) } == parts[2])
    }
  }
}
