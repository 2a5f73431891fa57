public import OCDSCore

/// A process that a batch of a rehearsal would publish releases of.
public struct RehearsedProcess: Sendable {
  /// A release that would be published.
  public struct Release: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// Its date, as it is written.
    public let date: String
    /// The instant of its date.
    public let instant: Instant
    /// Its tags as JSON.
    public let tag: String
  }

  /// The process.
  public let ocid: String
  /// The compiled release as it stands in the ledger; empty where its releases contradict each other, nil for a process
  /// that is new.
  public let before: [UInt8]?
  /// The compiled release as it would be; empty where the releases contradict each other.
  public let after: [UInt8]
  /// The instant of the latest release that the ledger has; nil for a process that is new.
  public let latest: Instant?
  /// What would be published, in this order.
  public let releases: [Release]
}

extension LedgerWriter {
  /// Ends a batch of a rehearsal as `endBatch` does, and tells of each process that it would publish releases of.
  ///
  /// Memory holds one process at a time.
  public mutating func endBatch(
    rehearsing body: (RehearsedProcess) throws -> Void
  ) throws -> RecordCounts {
    try drain()
    try connection.execute(
      "DROP TABLE IF EXISTS temp.before; CREATE TEMP TABLE before (ocid TEXT PRIMARY KEY, "
        + "lastSequence INTEGER, crc32 INTEGER, length INTEGER, body BLOB) WITHOUT ROWID; "
        + "INSERT INTO temp.before SELECT ocid, lastSequence, crc32, length, body FROM record "
        + "WHERE ocid IN (SELECT ocid FROM temp.touched)"
    )
    let counts = try endBatch()
    var processes = try connection.prepare(
      "SELECT t.ocid, b.lastSequence, b.crc32, b.length, b.body, r.crc32, r.length, r.body "
        + "FROM (SELECT ocid, position FROM temp.touched ORDER BY position) AS t "
        + "LEFT JOIN temp.before AS b ON b.ocid = t.ocid "
        + "CROSS JOIN record AS r ON r.ocid = t.ocid ORDER BY t.position"
    )
    var releases = try connection.prepare(
      "SELECT releaseId, date, instant, tag FROM release WHERE ocid = ?1 AND sequence > ?2 "
        + "ORDER BY sequence"
    )
    var latest = try connection.prepare(
      "SELECT MAX(instant) FROM release WHERE ocid = ?1 AND sequence <= ?2"
    )
    var inflater = Inflater()
    while try processes.step() {
      let ocid = processes.text(0)
      let isNew = processes.isNull(1)
      let last = isNew ? 0 : processes.int(1)
      var made: [RehearsedProcess.Release] = []
      try releases.bind(1, ocid)
      try releases.bind(2, last)
      while try releases.step() {
        made.append(
          RehearsedProcess.Release(
            id: releases.text(0),
            date: releases.text(1),
            instant: Instant(milliseconds: releases.int(2)),
            tag: releases.text(3)
          )
        )
      }
      releases.reset()
      var instant: Instant?
      try latest.bind(1, ocid)
      try latest.bind(2, last)
      if try latest.step(), !latest.isNull(0) { instant = Instant(milliseconds: latest.int(0)) }
      latest.reset()
      try body(
        RehearsedProcess(
          ocid: ocid,
          before: isNew ? nil : try LedgerWriter.text(processes, from: 2, &inflater),
          after: try LedgerWriter.text(processes, from: 5, &inflater),
          latest: instant,
          releases: made
        )
      )
    }
    return counts
  }

  private static func text(
    _ row: borrowing Statement,
    from column: Int32,
    _ inflater: inout Inflater
  ) throws(StoreError) -> [UInt8] {
    let length = Int(row.int(column + 1))
    if length == 0 { return [] }
    return try inflater.bytes(
      Chunk(
        body: row.blob(column + 2),
        crc32: UInt32(truncatingIfNeeded: row.int(column)),
        length: length
      )
    )
  }
}
