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
    var storing = try RecordStoring(connection)
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
      try former.bind(1, ocid)
      if try former.step() {
        draft.previous = Chunk(
          body: former.blob(2),
          crc32: UInt32(truncatingIfNeeded: former.int(0)),
          length: Int(former.int(1))
        )
        former.reset()
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

/// The statements that store records.
private struct RecordStoring: ~Copyable {
  private var insert: Statement
  private var forget: Statement
  private var insertFinding: Statement
  private let indexes: IndexStoring
  private(set) var counts = RecordCounts()

  init(_ connection: Connection) throws(StoreError) {
    let insert = try connection.prepare(
      "INSERT INTO record (position, ocid, lastSequence, published, releases, links, crc32, "
        + "length, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        + "ON CONFLICT (position) DO UPDATE SET lastSequence = ?3, published = ?4, "
        + "releases = ?5, links = ?6, crc32 = ?7, length = ?8, body = ?9"
    )
    let forget = try connection.prepare("DELETE FROM recordFinding WHERE position = ?1")
    let insertFinding = try connection.prepare(
      "INSERT INTO recordFinding (position, code, path, example, count) "
        + "VALUES (?1, ?2, ?3, ?4, ?5)"
    )
    let indexes = try IndexStoring(connection)
    self.indexes = indexes
    self.insert = insert
    self.forget = forget
    self.insertFinding = insertFinding
  }

  mutating func store(_ records: [DerivedRecord]) throws(StoreError) {
    for record in records {
      try insert.bind(1, record.position)
      try insert.bind(2, record.ocid)
      try insert.bind(3, record.lastSequence)
      try insert.bind(4, record.published)
      try insert.bind(5, record.releases)
      try insert.bind(6, blob: record.links)
      try insert.bind(7, Int64(record.chunk.crc32))
      try insert.bind(8, record.chunk.length)
      try insert.run(9, blob: record.chunk.body)
      try forget.bind(1, record.position)
      try forget.run()
      for finding in record.findings {
        try insertFinding.bind(1, record.position)
        try insertFinding.bind(2, finding.code)
        try insertFinding.bind(3, finding.path)
        try insertFinding.bind(4, finding.example)
        try insertFinding.bind(5, finding.count)
        try insertFinding.run()
      }
      try indexes.store(record)
      counts.derived += 1
      if record.failure != nil { counts.unmergeable += 1 }
    }
  }

  /// Brings up to date what is derived from many records.
  mutating func finish(_ connection: Connection) throws(StoreError) {
    try indexes.finish(connection)
  }
}
