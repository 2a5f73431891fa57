internal import OCDSCore

extension LedgerWriter {
  /// The processes whose records are derived.
  enum Processes {
    case touched
    case all
  }

  /// Derives records from the ledger and stores them.
  mutating func deriveRecords(of processes: Processes) throws(StoreError) -> RecordCounts {
    let rules = self.rules
    let zone = self.zone
    let deriving = try OrderedPipeline<[RecordDraft], [DerivedRecord]>(
      context: { RecordDerivation(rules: rules, zone: zone) }
    ) { derivation, drafts throws(StoreError) in
      var records: [DerivedRecord] = []
      records.reserveCapacity(drafts.count)
      for draft in drafts { records.append(try derivation.record(of: draft)) }
      return records
    }
    if storing == nil { storing = try RecordStoring(connection) }
    guard var storing = self.storing.take() else { return RecordCounts() }
    // Those that the batch itself has stored count too.
    let hasRecords = !storing.isFirstLoad || storing.counts.derived > 0
    if hasRecords { try storing.makeIdentity(connection) }
    var drafts: [RecordDraft] = []
    var bytes = 0
    if processes == .all {
      try connection.execute(
        "DELETE FROM temp.touched; INSERT INTO temp.touched (ocid, position) "
          + "SELECT ocid, MIN(sequence) FROM release GROUP BY ocid"
      )
    }
    var reading = try connection.prepare(LedgerWriter.touchedReleases)
    var former = try connection.prepare("SELECT crc32, length, body FROM record WHERE ocid = ?1")
    spool.flush()
    while try reading.step() {
      let ocid = reading.text(0)
      let sequence = reading.int(1)
      let crc32 = UInt32(truncatingIfNeeded: reading.int(7))
      let text = spool.body(sequence: sequence, crc32: crc32)
      let entry = RecordDraft.Entry(
        sequence: sequence,
        id: reading.text(2),
        date: reading.text(3),
        instant: reading.int(4),
        tag: reading.text(5),
        published: reading.int(6),
        text: text,
        chunk: Chunk(
          body: text == nil ? reading.blob(9) : [],
          crc32: crc32,
          length: Int(reading.int(8))
        )
      )
      bytes += entry.chunk.length
      if let last = drafts.indices.last, drafts[last].ocid == ocid {
        drafts[last].entries.append(entry)
        continue
      }
      if bytes > 512 << 10, !drafts.isEmpty {
        if deriving.isFull, let records = try deriving.take() {
          try storing.store(records)
          try keepContradictions(of: records)
        }
        deriving.submit(drafts)
        drafts = []
        bytes = entry.chunk.length
      }
      var draft = RecordDraft(ocid: ocid, entries: [entry])
      if hasRecords {
        try former.bind(1, ocid)
        if try former.step() {
          draft.previous = Chunk(
            body: former.blob(2),
            crc32: UInt32(truncatingIfNeeded: former.int(0)),
            length: Int(former.int(1))
          )
          former.reset()
        }
      }
      drafts.append(draft)
    }
    if !drafts.isEmpty { deriving.submit(drafts) }
    while let records = try deriving.take() {
      try storing.store(records)
      try keepContradictions(of: records)
    }
    try storing.finish(connection)
    return storing.counts
  }

  /// Stores the records of processes that the batch has just begun.
  mutating func storeFresh() throws(StoreError) {
    if fresh.isEmpty { return }
    if storing == nil { storing = try RecordStoring(connection) }
    try storing?.store(fresh)
    try keepContradictions(of: fresh)
    fresh.removeAll(keepingCapacity: true)
  }

  /// Keeps a finding for each record whose releases contradict each other, where a run is under way.
  private mutating func keepContradictions(of records: [DerivedRecord]) throws(StoreError) {
    guard run > 0 else { return }
    for record in records {
      guard let failure = record.failure else { continue }
      try keep(
        Finding(
          .unmergeable,
          ocid: record.ocid,
          source: source,
          line: 0,
          detail: failure.wording
        )
      )
    }
  }

  /// The memory of a writing connection's pages, as SQLite takes it: in KiB, below zero.
  static let cacheSize = -24_576

  private static let columns =
    "r.ocid, r.sequence, r.releaseId, r.date, r.instant, r.tag, r.published, r.crc32, r.length, "
    + "r.body"
  /// In the order of first publication, in which releases and records lie in their tables.
  static let touchedReleases =
    "SELECT \(columns) FROM (SELECT ocid, position FROM temp.touched ORDER BY position) AS t "
    + "CROSS JOIN release AS r ON r.ocid = t.ocid ORDER BY t.position, r.sequence"

  /// Derives every record again from the ledger, all or none.
  public mutating func rebuild() throws(StoreError) -> RecordCounts {
    try connection.execute(
      "BEGIN IMMEDIATE; DELETE FROM record; DELETE FROM recordFinding; \(IndexStoring.forgetAll)"
    )
    do throws(StoreError) {
      let counts = try deriveRecords(of: .all)
      try connection.execute("UPDATE derivation SET version = \(Migrations.derivation)")
      try connection.execute("COMMIT")
      return counts
    } catch {
      try? connection.execute("ROLLBACK")
      throw error
    }
  }
}
