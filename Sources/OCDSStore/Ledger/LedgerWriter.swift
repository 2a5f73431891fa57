public import OCDSCore

/// The one writer of a publication.
///
/// A run opens batches; a batch publishes releases, derives the records of the processes it touched, and is committed
/// whole or leaves nothing. The order of calls: `beginRun`, then for every batch `beginBatch`, `submit`…, `endBatch`,
/// at last `endRun`.
public struct LedgerWriter: ~Copyable {
  let connection: Connection
  let rules: MergeRules
  /// The publication's time zone, by which months are counted.
  let zone: ZoneOffset
  private let lock: WriterLock
  let folder: PublicationFolder
  /// What makes the judges of releases, one a thread; nil where none are wanted.
  let gate: (@Sendable () -> any ReleaseGate)?
  private var insertRelease: Statement
  private var insertNewRelease: Statement
  /// Whether each process comes once, into a ledger that had none.
  var takesEachOnce = false
  private var knownRelease: Statement
  private var touch: Statement
  private var markOfState: Statement
  var insertRefusal: Statement
  var insertFinding: Statement
  var insertSentence: Statement
  var refusedTexts = RefusedTexts(path: "")
  var spool = BodySpool()
  /// Whether nothing that is written stays.
  let isRehearsal: Bool
  /// What was to be told again of the releases of the batch that were refused.
  public internal(set) var refusedReceipts: [String] = []
  /// Records of releases that have just entered, to be stored together.
  var fresh: [DerivedRecord] = []
  /// What stores the batch's records; nil before the first of them.
  var storing: RecordStoring?
  private let sealing: OrderedPipeline<[LedgerRelease], [LedgerRelease]>
  private var pending: [LedgerRelease] = []
  private var pendingBytes = 0
  private(set) var run: Int64 = 0
  private(set) var published = Instant(seconds: 0)
  var source = ""
  /// What the run did so far with the batches that were committed and the one under way.
  public internal(set) var counts = RunCounts()
  var committed = RunCounts()

  /// Releases are hashed and compressed in blocks of about this many bytes.
  private static let blockSize = 512 << 10

  /// Opens a publication for writing.
  ///
  /// - Throws: `busy` where another process writes to it.
  ///
  /// With a gate, releases that it refuses are kept as refused, with its findings. Of a rehearsal nothing stays: what it
  /// writes is seen by this writer alone and gone with it.
  public init(
    _ folder: PublicationFolder,
    rules: MergeRules,
    gate: (@Sendable () -> any ReleaseGate)? = nil,
    isRehearsal: Bool = false
  ) throws(StoreError) {
    let settings = try folder.settings()
    try folder.makePrivateFolders()
    let lock = try WriterLock(path: folder.lockPath)
    let connection = try Connection(path: folder.databasePath, .readWrite)
    try LedgerWriter.prepare(connection)
    try Migrations.apply(to: connection, path: folder.databasePath)
    try connection.execute(
      "CREATE TEMP TABLE touched (ocid TEXT PRIMARY KEY, position INTEGER) WITHOUT ROWID;"
        + "CREATE TEMP TABLE deferred (id INTEGER PRIMARY KEY, source INTEGER, line INTEGER, "
        + "offset INTEGER, length INTEGER)"
    )
    let insertNewRelease = try connection.prepare(LedgerWriter.insertion)
    let insertRelease = try connection.prepare(
      LedgerWriter.insertion + " ON CONFLICT (ocid, releaseId) DO NOTHING"
    )
    let knownRelease = try connection.prepare(
      "SELECT sha256 FROM release WHERE ocid = ?1 AND releaseId = ?2"
    )
    let touch = try connection.prepare(
      "INSERT OR IGNORE INTO temp.touched (ocid, position) VALUES (?1, ?2)"
    )
    let markOfState = try connection.prepare("INSERT INTO stateRelease (sequence) VALUES (?1)")
    let insertRefusal = try connection.prepare(
      "INSERT INTO refusal (run, source, line, code, ocid, releaseId, detail, sheet, fault, "
        + "heading, given) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
    )
    let insertFinding = try connection.prepare(
      "INSERT INTO runFinding (run, source, line, code, severity, pointer, ocid, releaseId, "
        + "detail, sentence, count, sheet) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, "
        + "(SELECT id FROM findingSentence WHERE text = ?10), ?11, ?12)"
    )
    let insertSentence = try connection.prepare(
      "INSERT OR IGNORE INTO findingSentence (text) VALUES (?1)"
    )
    let sealing = try OrderedPipeline<[LedgerRelease], [LedgerRelease]>(
      context: { ReleaseSealer(gate: gate?()) }
    ) { worker, block throws(StoreError) in
      var sealed = block
      for i in sealed.indices { try worker.seal(&sealed[i]) }
      return sealed
    }
    self.folder = folder
    self.gate = gate
    self.isRehearsal = isRehearsal
    self.sealing = sealing
    self.rules = rules
    self.lock = lock
    self.connection = connection
    self.insertRelease = insertRelease
    self.insertNewRelease = insertNewRelease
    self.knownRelease = knownRelease
    self.touch = touch
    self.markOfState = markOfState
    self.insertRefusal = insertRefusal
    self.insertFinding = insertFinding
    self.insertSentence = insertSentence
    zone = ZoneOffset(named: settings.timeZone) ?? .fixed(0)
  }

  private static let insertion =
    "INSERT INTO release (ocid, releaseId, date, instant, tag, published, run, sha256, crc32, "
    + "length, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"

  /// Sets what every writing connection needs.
  static func prepare(_ connection: Connection) throws(StoreError) {
    // FULL makes a commit durable; the built-in default for SECURE_DELETE would write every freed page once more.
    try connection.execute(
      "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
        + "PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON; PRAGMA temp_store = FILE;"
        + "PRAGMA cache_size = \(LedgerWriter.cacheSize); PRAGMA wal_autocheckpoint = 4000"
    )
  }

  /// Begins the account of a run.
  ///
  /// Publications get the time of the run, or the last publication's where that is later.
  /// What an older version of this program derived is derived anew before.
  public mutating func beginRun(command: String, now: Instant) throws(StoreError) -> Int64 {
    let derived = try Migrations.derivedVersion(connection)
    if derived != Migrations.derivation { _ = try rebuild() }
    var last = try connection.prepare(
      "SELECT published FROM release ORDER BY sequence DESC LIMIT 1"
    )
    let latest = try last.step() ? Instant(milliseconds: last.int(0)) : now
    last.reset()
    published = max(now, latest)
    // All of a rehearsal is one transaction, which nobody commits.
    if isRehearsal { try connection.execute("BEGIN IMMEDIATE") }
    var insert = try connection.prepare("INSERT INTO run (command, started) VALUES (?1, ?2)")
    try insert.bind(1, command)
    try insert.bind(2, now.milliseconds)
    try insert.run()
    run = connection.lastInsertedRow
    counts = RunCounts()
    committed = RunCounts()
    refusedTexts = RefusedTexts(path: isRehearsal ? nil : folder.refusedPath(run: run))
    return run
  }

  /// Begins a batch, such as an input file, whose name refusals are kept under.
  public mutating func beginBatch(source: String) throws(StoreError) {
    self.source = source
    refusedReceipts = []
    spool.removeAll()
    if isRehearsal { return try connection.execute("SAVEPOINT batch; DELETE FROM temp.touched") }
    try prepareFirstLoad()
    try connection.execute("BEGIN IMMEDIATE; DELETE FROM temp.touched")
  }

  /// Gives releases that are sealed to the batch; they enter at once, after all that were given before.
  ///
  /// - Returns: Of each, whether the ledger holds it now.
  @discardableResult
  public mutating func submit(sealed releases: [LedgerRelease]) throws(StoreError) -> [Bool] {
    try drain()
    var areHeld: [Bool] = []
    areHeld.reserveCapacity(releases.count)
    for release in releases { areHeld.append(try enter(release)) }
    try storeFresh()
    return areHeld
  }

  /// Gives a release to the batch.
  public mutating func submit(_ release: LedgerRelease) throws(StoreError) {
    pending.append(release)
    pendingBytes += release.body.count
    if pendingBytes >= LedgerWriter.blockSize { try flush() }
  }

  private mutating func flush() throws(StoreError) {
    guard !pending.isEmpty else { return }
    if sealing.isFull { try insertOldest() }
    sealing.submit(pending)
    pending = []
    pendingBytes = 0
  }

  private mutating func insertOldest() throws(StoreError) {
    guard let block = try sealing.take() else { return }
    for release in block { _ = try enter(release) }
  }

  /// Writes a sealed release into the ledger, or refuses it; says whether the ledger holds it.
  private mutating func enter(_ release: LedgerRelease) throws(StoreError) -> Bool {
    let isRefused = release.verdict?.isRefused ?? false
    switch try isRefused ? outcome(ofRefused: release) : insert(release) {
    case .refused:
      try refuseAtGate(release)
      return false
    case .published:
      counts.published += 1
      try keepFindings(of: release)
    case .unchanged: counts.unchanged += 1
    case .conflict(let known):
      try refuse(release, known: known)
      return false
    }
    return true
  }

  private mutating func insert(_ release: LedgerRelease) throws(StoreError) -> LedgerOutcome {
    guard let sha256 = release.sha256, let chunk = release.chunk else {
      preconditionFailure("a release is sealed before it is inserted")
    }
    if takesEachOnce {
      try LedgerWriter.bind(release.head, sha256, chunk, published, run, to: &insertNewRelease)
      try insertNewRelease.run(11, blob: chunk.body)
    } else {
      try LedgerWriter.bind(release.head, sha256, chunk, published, run, to: &insertRelease)
      try insertRelease.run(11, blob: chunk.body)
    }
    let head = release.head
    guard connection.changes > 0 else { return try compare(sha256, with: head) }
    let sequence = connection.lastInsertedRow
    if let record = release.record {
      fresh.append(record.at(sequence: sequence))
    } else {
      spool.append(release.body, sequence: sequence)
      // For a process that is new this is its position; for one that is not, an order as good as any.
      try touch.bind(1, head.ocid)
      try touch.bind(2, sequence)
      try touch.run()
    }
    if release.isOfState {
      try markOfState.bind(1, sequence)
      try markOfState.run()
    }
    return .published
  }

  private static func bind(
    _ head: ReleaseHead,
    _ sha256: SHA256,
    _ chunk: Chunk,
    _ published: Instant,
    _ run: Int64,
    to insert: inout Statement
  ) throws(StoreError) {
    try insert.bind(1, head.ocid)
    try insert.bind(2, head.id)
    try insert.bind(3, head.date)
    try insert.bind(4, head.instant.milliseconds)
    try insert.bind(5, head.tag)
    try insert.bind(6, published.milliseconds)
    try insert.bind(7, run)
    try insert.bind(8, blob: sha256.bytes)
    try insert.bind(9, Int64(chunk.crc32))
    try insert.bind(10, chunk.length)
  }

  /// What becomes of a release that the gate refuses: the ledger may hold it already.
  private mutating func outcome(ofRefused release: LedgerRelease) throws(StoreError)
    -> LedgerOutcome
  {
    guard let sha256 = release.sha256 else {
      preconditionFailure("a release is sealed before it is judged")
    }
    if takesEachOnce { return .refused }
    try knownRelease.bind(1, release.head.ocid)
    try knownRelease.bind(2, release.head.id)
    let isKnown = try knownRelease.step()
    knownRelease.reset()
    return isKnown ? try compare(sha256, with: release.head) : .refused
  }

  /// What it means that the ledger holds the identity of a release already.
  private mutating func compare(_ sha256: SHA256, with head: ReleaseHead) throws(StoreError)
    -> LedgerOutcome
  {
    try knownRelease.bind(1, head.ocid)
    try knownRelease.bind(2, head.id)
    guard try knownRelease.step() else { throw StoreError(.damaged, head.ocid) }
    let known = SHA256(stored: knownRelease.blob(0))
    knownRelease.reset()
    return known == sha256 ? .unchanged : .conflict(known: known)
  }

  /// The digest of the release that the ledger holds under an identity; nil where it holds none.
  ///
  /// Releases that were given to the batch and are still on their way do not count.
  public mutating func digest(ocid: String, release id: String) throws(StoreError) -> SHA256? {
    try knownRelease.bind(1, ocid)
    try knownRelease.bind(2, id)
    let isKnown = try knownRelease.step()
    let known = isKnown ? SHA256(stored: knownRelease.blob(0)) : nil
    knownRelease.reset()
    return known
  }

  /// Refuses a release whose identity the ledger knows with other bytes.
  private mutating func refuse(_ release: LedgerRelease, known: SHA256) throws(StoreError) {
    noteReceipt(of: release)
    let new = release.sha256.map(\.description) ?? ""
    try keep(
      Refusal(
        source: release.source ?? source,
        line: release.line,
        code: .conflict,
        ocid: release.head.ocid,
        releaseId: release.head.id,
        detail: Wording(
          es: "SHA-256 \(new) (en el libro: \(known))",
          en: "SHA-256 \(new) (ledger: \(known))"
        )
      ),
      text: .json(release.body)
    )
  }

  /// Waits until every release given so far is in the ledger or refused.
  public mutating func drain() throws(StoreError) {
    try flush()
    while !sealing.isEmpty { try insertOldest() }
  }

  /// Derives the records of the processes that the batch touched, and commits.
  ///
  /// - Returns: The number of records derived, and of those whose releases cannot be merged.
  public mutating func endBatch() throws(StoreError) -> RecordCounts {
    try drain()
    try endTakingEachOnce()
    let records = try deriveRecords(of: .touched)
    try refusedTexts.commit()
    try keepCounts(ended: nil)
    if isRehearsal {
      try connection.execute("RELEASE batch")
      committed = counts
      return records
    }
    try connection.execute("COMMIT")
    try endFirstLoad()
    committed = counts
    return records
  }

  /// Leaves nothing of the batch.
  public mutating func abandonBatch() {
    takesEachOnce = false
    storing = nil
    fresh = []
    pending = []
    pendingBytes = 0
    while !sealing.isEmpty { _ = try? sealing.take() }
    if isRehearsal {
      try? connection.execute("ROLLBACK TO batch; RELEASE batch")
    } else {
      try? connection.execute("ROLLBACK")
      try? endFirstLoad()
    }
    refusedTexts.abandon()
    counts = committed
  }
}
