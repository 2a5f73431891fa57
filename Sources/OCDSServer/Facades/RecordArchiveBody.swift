internal import OCDSCore
internal import OCDSStore

/// The record packages of a selection as a ZIP archive, made while it is sent.
///
/// Compiled releases go into it in the bytes in which they are stored.
struct RecordArchiveBody: BodySource, ~Copyable {
  private let publication: Publication
  private let selection: Selection
  private var archive: FacadeArchive
  private var last = SelectionCursor(position: 0)
  private var isDone = false

  init(_ publication: Publication, _ selection: Selection, into archive: FacadeArchive) {
    self.publication = publication
    self.selection = selection
    self.archive = archive
  }

  mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
    while buffer.count < wanted, !isDone {
      let (selection, after) = (selection, last)
      let base = publication.settings.baseURL
      let (next, records) = try publication.read {
        worker throws(StoreError) -> (SelectionCursor?, [[Chunk]]) in
        let page = try worker.reader.records(of: selection, after: after, limit: 25)
        var chunks: [[Chunk]] = []
        for record in page.rows {
          chunks.append(try RecordArchiveBody.chunks(of: record, base, &worker))
        }
        return (page.next, chunks)
      }
      for record in records { try archive.append(record, into: &buffer) }
      if let next {
        last = next
      } else {
        try archive.finish(into: &buffer)
        isDone = true
      }
    }
  }

  /// A record as chunks: its head, its compiled release as it is stored, and its end.
  private static func chunks(
    of record: StoredRecord,
    _ base: String,
    _ worker: inout Worker
  ) throws(StoreError) -> [Chunk] {
    var head = Representation(modified: nil)
    head.appendHead(of: record, baseURL: base)
    let hasRelease = record.compiledRelease.length > 0
    let text = head.text + Array((hasRelease ? ",\"compiledRelease\":" : "}").utf8)
    var chunks = [try worker.deflater.chunk(text.span)]
    guard hasRelease else { return chunks }
    chunks.append(record.compiledRelease)
    let end = Array("}".utf8)
    chunks.append(try worker.deflater.chunk(end.span))
    return chunks
  }
}
