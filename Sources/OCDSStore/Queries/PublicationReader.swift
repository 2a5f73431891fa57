public import OCDSCore

/// One reader of a publication; belongs to one thread at a time.
///
/// Every call sees what was committed when it began. To begin and end a read for every call would take a seventh of the
/// time of a small request, so a reader holds on to what it sees until somebody commits; whoever has nothing to ask for
/// a while calls `letGo`, or the write-ahead log could not be emptied.
public struct PublicationReader: ~Copyable {
  let connection: Connection
  /// The publication's time zone, in which years and days are meant.
  public let zone: ZoneOffset
  let statements = KeptStatements()
  /// What this reader and others have counted.
  let figures: SharedFigures
  private var recordByOCID: Statement
  /// Stands on the record that was found last, until it is left.
  var foundRecord: Statement
  private var recordPage: Statement
  private var releaseByIdentity: Statement
  private var releasePage: Statement
  private var begin: Statement
  private var end: Statement
  private let index: WALIndex?
  /// The index's head when the read began that is held; nil where none is.
  private var held: WALIndex.Header?
  /// Whether the read that is held stays as it is, whatever others commit.
  private var isKept = false

  /// Opens a publication for reading.
  ///
  /// Readers of one publication that are given the same figures count each only once.
  ///
  /// - Throws: `notFound` where there is none, `tooOld` where a writing command must bring it up to date first.
  public init(
    _ folder: PublicationFolder,
    sharing figures: SharedFigures = SharedFigures()
  ) throws(StoreError) {
    try FirstLoad.recover(folder)
    let zone = ZoneOffset(named: try folder.settings().timeZone) ?? .fixed(0)
    let connection = try Connection(path: folder.databasePath, .readOnly)
    // Pages are read through the file's mapping: they are the system's memory, not ours.
    try connection.execute("PRAGMA mmap_size = 1099511627776; PRAGMA cache_size = -2048")
    try Migrations.check(connection, path: folder.databasePath)
    let record = try connection.prepare(PublicationReader.recordOfProcess)
    let found = try connection.prepare(PublicationReader.foundRecordOfProcess)
    let records = try connection.prepare(PublicationReader.recordsAfter)
    let release = try connection.prepare(PublicationReader.releaseOfProcess)
    let releases = try connection.prepare(PublicationReader.releasesAfter)
    let begin = try connection.prepare("BEGIN")
    let end = try connection.prepare("COMMIT")
    // Reading once makes sure that the index is there.
    var first = try connection.prepare(PublicationReader.anyRecord)
    _ = try first.step()
    first.reset()
    index = try WALIndex(of: connection)
    self.zone = zone
    self.figures = figures
    self.begin = begin
    self.end = end
    self.connection = connection
    recordByOCID = record
    foundRecord = found
    recordPage = records
    releaseByIdentity = release
    releasePage = releases
  }

  static let recordColumns = "position, ocid, published, links, crc32, length, body"
  static let releaseColumns = "sequence, ocid, releaseId, published, crc32, length, body"

  static let anyRecord = "SELECT 1 FROM record LIMIT 1"
  static let recordOfProcess = "SELECT \(recordColumns) FROM record WHERE ocid = ?1"
  static let recordsAfter =
    "SELECT \(recordColumns) FROM record WHERE position > ?1 ORDER BY position LIMIT ?2"
  static let releaseOfProcess =
    "SELECT \(releaseColumns) FROM release WHERE ocid = ?1 AND releaseId = ?2"
  static let releasesAfter =
    "SELECT \(releaseColumns) FROM release WHERE sequence > ?1 ORDER BY sequence LIMIT ?2"

  /// Ends the read that is held, so that others need not keep what it sees.
  public mutating func letGo() throws(StoreError) {
    guard held != nil || isKept else { return }
    held = nil
    isKept = false
    try end.run()
  }

  /// Keeps what is seen now until `letGo`, whatever others commit, for files that must all be of one state.
  ///
  /// Others may go on writing; only the write-ahead log cannot be emptied meanwhile.
  public mutating func keep() throws(StoreError) {
    try letGo()
    try begin.run()
    isKept = true
    // What is seen is that of the first read.
    _ = try sequenceNow()
  }

  /// Makes sure that what the next query sees is the newest.
  mutating func renew() throws(StoreError) {
    guard !isKept, let now = indexHeader else { return }
    if let held, PublicationReader.isSame(held, now) { return }
    try letGo()
    try begin.run()
    // Read before the query begins: a commit in between makes the next call renew once more than it must.
    held = now
  }

  private var indexHeader: WALIndex.Header? {
    switch index {
    case .some(let index): index.header
    case .none: nil
    }
  }

  private static func isSame(_ a: WALIndex.Header, _ b: WALIndex.Header) -> Bool {
    for i in 0..<6 where a[i] != b[i] { return false }
    return true
  }

  /// The record of a process.
  ///
  /// - Complexity: O(log records).
  public mutating func record(ocid: String) throws(StoreError) -> StoredRecord? {
    try renew()
    try recordByOCID.bind(1, ocid)
    guard try recordByOCID.step() else { return nil }
    let record = PublicationReader.record(recordByOCID)
    recordByOCID.reset()
    return record
  }

  /// Records in the order of first publication, after a position (0 for the first page), at most so many.
  public mutating func records(after position: Int64, limit: Int) throws(StoreError)
    -> [StoredRecord]
  {
    try renew()
    try recordPage.bind(1, position)
    try recordPage.bind(2, limit)
    var records: [StoredRecord] = []
    while try recordPage.step() { records.append(PublicationReader.record(recordPage)) }
    return records
  }

  /// A release.
  ///
  /// - Complexity: O(log releases).
  public mutating func release(ocid: String, id: String) throws(StoreError) -> StoredRelease? {
    try renew()
    try releaseByIdentity.bind(1, ocid)
    try releaseByIdentity.bind(2, id)
    guard try releaseByIdentity.step() else { return nil }
    let release = PublicationReader.release(releaseByIdentity)
    releaseByIdentity.reset()
    return release
  }

  /// Releases in the order of publication, after a sequence (0 for the first page), at most so many.
  public mutating func releases(after sequence: Int64, limit: Int) throws(StoreError)
    -> [StoredRelease]
  {
    try renew()
    try releasePage.bind(1, sequence)
    try releasePage.bind(2, limit)
    var releases: [StoredRelease] = []
    while try releasePage.step() { releases.append(PublicationReader.release(releasePage)) }
    return releases
  }

  static func record(_ row: borrowing Statement) -> StoredRecord {
    StoredRecord(
      position: row.int(0),
      ocid: row.text(1),
      published: Instant(milliseconds: row.int(2)),
      compiledRelease: chunk(row, from: 4),
      linkText: row.blob(3)
    )
  }

  static func release(_ row: borrowing Statement) -> StoredRelease {
    StoredRelease(
      sequence: row.int(0),
      ocid: row.text(1),
      id: row.text(2),
      published: Instant(milliseconds: row.int(3)),
      body: chunk(row, from: 4)
    )
  }

  /// The chunk of three columns: CRC-32, length, body.
  private static func chunk(_ row: borrowing Statement, from column: Int32) -> Chunk {
    Chunk(
      body: row.blob(column + 2),
      crc32: UInt32(truncatingIfNeeded: row.int(column)),
      length: Int(row.int(column + 1))
    )
  }
}
