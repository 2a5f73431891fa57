internal import OCDSCore
internal import OCDSExport

/// The body of a download, made while it is sent.
struct ExportBody: BodySource, ~Copyable {
  // Sound: an export belongs to one thread at a time, and a body is read by one at a time, behind its lock.
  nonisolated(unsafe) private let export: Export
  private let publication: Publication
  private var queue: RecordQueue
  private let permit: BuildPermit?
  private var buffer = ByteBuffer(capacity: 1 << 17)
  private var isDone = false

  /// Takes an export and the records that it has not been given yet.
  init(
    _ export: Export,
    _ publication: Publication,
    _ queue: RecordQueue,
    _ permit: BuildPermit? = nil
  ) {
    unsafe self.export = export
    self.publication = publication
    self.queue = queue
    self.permit = permit
  }

  mutating func read(into output: inout [UInt8], wanted: Int) throws {
    buffer.removeAll()
    while !isDone && buffer.count < wanted {
      switch unsafe try export.fill(&buffer, upTo: wanted) {
      case .done: isDone = true
      case .more: continue
      case .hungry:
        if let record = try queue.next(publication) {
          let item = ExportRecord(record, baseURL: publication.settings.baseURL)
          unsafe try export.put(item)
        } else {
          unsafe try export.finish()
        }
      }
    }
    unsafe buffer.bytes.withUnsafeBytes { unsafe output.append(contentsOf: $0) }
  }
}

/// The body of an answer to HEAD, which nobody reads.
struct UnreadBody: BodySource, ~Copyable {
  mutating func read(into output: inout [UInt8], wanted: Int) {}
}
