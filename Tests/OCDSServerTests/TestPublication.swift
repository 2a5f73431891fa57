import Foundation
import OCDSCore
import OCDSSchema
import OCDSStore

/// A publication in a temporary folder, removed when nothing refers to it any more.
final class TestPublication: Sendable {
  let folder: PublicationFolder
  static let base = "https://contrataciones.example"

  /// A name for a folder, in memory where the system has such a place: a test waits for no disk.
  private static func place() -> PublicationFolder {
    let memory = FileManager.default.isWritableFile(atPath: "/dev/shm")
    let place = memory ? "/dev/shm" : FileManager.default.temporaryDirectory.path
    return PublicationFolder(path: "\(place)/vitrina-server-\(UUID().uuidString)")
  }

  /// A copy of a publication to which nobody is publishing.
  init(copying other: TestPublication) throws {
    folder = TestPublication.place()
    try FileManager.default.copyItem(atPath: other.folder.path, toPath: folder.path)
  }

  init(baseURL: String = TestPublication.base) throws {
    folder = TestPublication.place()
    try folder.create(
      PublicationSettings(
        publisher: .init(name: "Estado \"de\" Prueba\n", uri: "https://estado.example"),
        ocidPrefix: "ocds-xq9v00",
        license: "https://creativecommons.org/licenses/by/4.0/",
        baseURL: baseURL,
        extensions: ["https://ext.example/\"publishedDate\":\"1\"/extension.json"]
      )
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  /// A publication with the processes that most tests use.
  static func standard() throws -> TestPublication {
    let publication = try TestPublication()
    try publication.ingest(
      (1...45).flatMap { n in
        [
          TestPublication.release("ocds-xq9v00-\(n)", "1", "2024-01-01T00:00:00Z", "tender"),
          TestPublication.release("ocds-xq9v00-\(n)", "2", "2024-02-01T00:00:00Z", "award"),
        ]
      } + [
        TestPublication.release("ocds-xq9v00-a/b ñ%", "x/y z", "2024-01-01T00:00:00Z", "tender")
      ],
      at: 1_740_000_000
    )
    return publication
  }

  /// The text of a small release.
  static func release(_ ocid: String, _ id: String, _ date: String, _ tag: String) -> String {
    "{\"ocid\":\"\(ocid)\",\"id\":\"\(id)\",\"date\":\"\(date)\",\"tag\":[\"\(tag)\"],"
      + "\"initiationType\":\"tender\",\"tender\":{\"id\":\"t\",\"value\":{\"amount\":12.30,"
      + "\"currency\":\"MXN\"},\"title\":\"Papelería de \(id)\"}}"
  }

  /// Publishes releases in one batch.
  func ingest(_ releases: [String], at seconds: Int64) throws {
    var writer = try LedgerWriter(folder, rules: try TestPublication.rules())
    _ = try writer.beginRun(command: "test", now: Instant(seconds: seconds))
    try writer.beginBatch(source: "test")
    for (i, text) in releases.enumerated() {
      let document = try JSONDocument(text)
      let head = try ReleaseHead(of: document.root)
      try writer.submit(LedgerRelease(head: head, body: Array(text.utf8), line: i + 1))
    }
    _ = try writer.endBatch()
    try writer.endRun(now: Instant(seconds: seconds))
  }

  /// Keeps what a run noticed.
  func note(_ findings: [Finding], at seconds: Int64) throws {
    var writer = try LedgerWriter(folder, rules: try TestPublication.rules())
    _ = try writer.beginRun(command: "test", now: Instant(seconds: seconds))
    try writer.beginBatch(source: "test")
    for finding in findings { try writer.keep(finding) }
    _ = try writer.endBatch()
    try writer.endRun(now: Instant(seconds: seconds))
  }

  /// Derives every record again.
  func rebuild() throws {
    var writer = try LedgerWriter(folder, rules: try TestPublication.rules())
    _ = try writer.rebuild()
  }

  /// The rules by which its releases are merged.
  static func rules() throws -> MergeRules {
    guard let file = SchemaFile(named: "release-schema.json") else { throw Missing() }
    let document = try JSONDocument(file.bytes)
    return MergeRules(schema: document.root)
  }

  private struct Missing: Error {}
}
