/// A record that can only be judged when every input was read.
public struct DeferredRecord: Sendable, Hashable {
  /// The number of its input in the run.
  public let source: Int
  /// The offset of its text in the input.
  public let offset: Int
  /// The length of its text in bytes.
  public let length: Int
  /// The line on which it begins, counted from 1.
  public let line: Int

  /// Creates a reference to a record's text.
  public init(source: Int, offset: Int, length: Int, line: Int) {
    self.source = source
    self.offset = offset
    self.length = length
    self.line = line
  }
}

extension LedgerWriter {
  /// Puts a record off to the end of the run; forgotten where the batch is abandoned.
  public mutating func putOff(_ record: DeferredRecord) throws(StoreError) {
    var insert = try connection.prepare(
      "INSERT INTO temp.deferred (source, line, offset, length) VALUES (?1, ?2, ?3, ?4)"
    )
    try insert.bind(1, record.source)
    try insert.bind(2, record.line)
    try insert.bind(3, record.offset)
    try insert.bind(4, record.length)
    try insert.run()
  }

  /// The records put off, after the one of a number, at most some.
  public func recordsPutOff(after number: Int64, limit: Int = 1000) throws(StoreError)
    -> [(number: Int64, record: DeferredRecord)]
  {
    var select = try connection.prepare(
      "SELECT id, source, offset, length, line FROM temp.deferred WHERE id > ?1 ORDER BY id LIMIT ?2"
    )
    try select.bind(1, number)
    try select.bind(2, limit)
    var records: [(Int64, DeferredRecord)] = []
    while try select.step() {
      let record = DeferredRecord(
        source: Int(select.int(1)),
        offset: Int(select.int(2)),
        length: Int(select.int(3)),
        line: Int(select.int(4))
      )
      records.append((select.int(0), record))
    }
    return records
  }

  /// Whether the ledger holds all of some releases of a process.
  public func holds(ocid: String, releases: [String]) throws(StoreError) -> Bool {
    var select = try connection.prepare(
      "SELECT 1 FROM release WHERE ocid = ?1 AND releaseId = ?2"
    )
    for id in releases {
      try select.bind(1, ocid)
      try select.bind(2, id)
      guard try select.step() else { return false }
      select.reset()
    }
    return true
  }

  /// The compiled release of a process; nil where there is none.
  public func compiledRelease(ocid: String) throws(StoreError) -> [UInt8]? {
    var select = try connection.prepare("SELECT crc32, length, body FROM record WHERE ocid = ?1")
    try select.bind(1, ocid)
    guard try select.step() else { return nil }
    var inflater = Inflater()
    return try inflater.bytes(
      Chunk(
        body: select.blob(2),
        crc32: UInt32(truncatingIfNeeded: select.int(0)),
        length: Int(select.int(1))
      )
    )
  }
}
