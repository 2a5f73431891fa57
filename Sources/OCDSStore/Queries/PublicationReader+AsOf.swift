public import OCDSCore

extension PublicationReader {
  /// A record as it was at an instant of publication: merged of the releases that had been published by then.
  ///
  /// The record itself where nothing has been published of the process since. Without a compiled release where more bytes would
  /// have to be merged than are.
  ///
  /// - Complexity: O(bytes of the process's releases).
  public mutating func record(
    _ record: StoredRecord,
    asOf instant: Instant,
    with merger: inout Merger,
    _ deflater: inout Deflater,
    limit: Int = mostMergedBytes
  ) throws(StoreError) -> StoredRecord {
    guard record.published > instant else { return record }
    let rows = try releaseRows(ofProcess: record.ocid).filter { $0.published <= instant }
    let nothing = Chunk(body: [], crc32: 0, length: 0)
    // The rows come in the order of their dates, and the links stand in it.
    let entries = rows.enumerated().map { number, row in
      RecordDraft.Entry(
        sequence: row.sequence,
        id: row.id,
        date: row.date,
        instant: Int64(number),
        tag: row.tagText,
        published: row.published.milliseconds,
        text: nil,
        chunk: nothing
      )
    }
    let links = RecordLinks.text(for: RecordDraft(ocid: record.ocid, entries: entries))
    let sizes = try releaseSizes(ofProcess: record.ocid, through: rows.map(\.sequence).max() ?? 0)
    let isMerged = sizes.reduce(0) { $0 + $1.length } <= limit
    let text = isMerged ? try merged(ocid: record.ocid, asOf: instant, with: &merger) : nil
    return StoredRecord(
      position: record.position,
      ocid: record.ocid,
      published: rows.map(\.published).max() ?? record.published,
      compiledRelease: try text.map { text throws(StoreError) in try deflater.chunk(text.span) }
        ?? nothing,
      linkText: links
    )
  }
}
