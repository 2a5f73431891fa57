internal import OCDSCore

/// The statements that store records.
struct RecordStoring: ~Copyable {
  private var insert: Statement
  private var forget: Statement
  private var insertFinding: Statement
  private var indexes: IndexStoring
  /// Whether there was no record, so that nothing is to be forgotten.
  let isFirstLoad: Bool
  /// Whether records can be found by their process.
  private var hasIdentity: Bool
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
    var any = try connection.prepare(
      "SELECT EXISTS (SELECT 1 FROM record) OR EXISTS (SELECT 1 FROM recordFinding)"
    )
    let isFirstLoad = try any.step() && any.int(0) == 0
    any.reset()
    if isFirstLoad { try connection.execute("DROP INDEX recordIdentity") }
    self.isFirstLoad = isFirstLoad
    hasIdentity = !isFirstLoad
    self.indexes = indexes
    self.insert = insert
    self.forget = forget
    self.insertFinding = insertFinding
  }

  /// Stores records of as many processes, one table after the other: what writes to one table fits into the processor's
  /// caches.
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
      if !isFirstLoad || record.formerSearch != nil {
        try forget.bind(1, record.position)
        try forget.run()
      }
      for finding in record.findings {
        try insertFinding.bind(1, record.position)
        try insertFinding.bind(2, finding.code)
        try insertFinding.bind(3, finding.path)
        try insertFinding.bind(4, finding.example)
        try insertFinding.bind(5, finding.count)
        try insertFinding.run()
      }
      counts.derived += 1
      if record.failure != nil { counts.unmergeable += 1 }
    }
    try indexes.store(records)
  }

  /// Makes what finds records by their process, where that is not there.
  mutating func makeIdentity(_ connection: Connection) throws(StoreError) {
    if hasIdentity { return }
    try connection.makeIndexes([recordIdentity])
    hasIdentity = true
  }

  /// Brings up to date what is derived from many records.
  mutating func finish(_ connection: Connection) throws(StoreError) {
    try makeIdentity(connection)
    try indexes.finish(connection)
  }
}
