import Foundation
import OCDSCore
import OCDSSchema
import OCDSStore

/// A publication in a folder of its own, removed with the value.
final class TemporaryPublication {
  let folder: PublicationFolder

  init() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "vitrina-\(UUID())").path
    folder = PublicationFolder(path: path)
    try folder.create(
      PublicationSettings(
        publisher: .init(name: "Prueba"),
        ocidPrefix: "ocds-xq9v00",
        baseURL: "https://datos.ejemplo.example"
      )
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder.path) }

  static func rules() throws -> MergeRules {
    let document = try JSONDocument(SchemaFile(named: "release-schema.json")?.bytes ?? [])
    return MergeRules(schema: document.root)
  }

  /// Publishes releases as one batch and returns what the run counted.
  @discardableResult
  func publish(_ releases: [String], at instant: Instant = Instant(seconds: 1_800_000_000)) throws
    -> RunCounts
  {
    var writer = try LedgerWriter(folder, rules: try Self.rules())
    _ = try writer.beginRun(command: "test", now: instant)
    try writer.beginBatch(source: "test.json")
    for release in releases { try writer.submit(try Self.release(release)) }
    _ = try writer.endBatch()
    try writer.endRun(now: instant)
    return writer.counts
  }

  static func release(_ text: String) throws -> LedgerRelease {
    let document = try JSONDocument(text)
    return LedgerRelease(
      head: try ReleaseHead(of: document.root),
      body: document.root.compactBytes,
      line: 1
    )
  }

  /// The compiled release that is served for a process.
  func compiled(_ ocid: String) throws -> String? {
    var reader = try PublicationReader(folder)
    var inflater = Inflater()
    guard let record = try reader.record(ocid: ocid) else { return nil }
    return String(decoding: try inflater.bytes(record.compiledRelease), as: UTF8.self)
  }
}
