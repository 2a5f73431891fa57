public import OCDSCore

/// What the ledger holds of a process, for whoever describes its state anew.
public struct ProcessHistory: Sendable {
  /// The compiled release; nil where the releases contradict each other.
  public let compiled: [UInt8]?
  /// The instant of the latest release.
  public let latest: Instant
}

/// Reads and keeps what sources say of processes, within the batch of a writer.
///
/// Made when the batch begins, to be asked of each process once: what was kept since is not looked for in a ledger that was
/// empty then.
public struct ProcessStates: ~Copyable {
  private var selectRecord: Statement
  private var selectLatest: Statement
  private var selectReleases: Statement
  private var selectStates: Statement
  private var insertState: Statement
  private var selectOthers: Statement
  private var selectRelease: Statement
  private var inflater = Inflater()
  /// Whether the ledger had neither records nor states when the batch began: most batches that are large find it so.
  private let isEmpty: Bool

  init(_ connection: Connection, takesEachOnce: Bool) throws(StoreError) {
    let record = try connection.prepare("SELECT crc32, length, body FROM record WHERE ocid = ?1")
    let latest = try connection.prepare("SELECT MAX(instant) FROM release WHERE ocid = ?1")
    let releases = try connection.prepare(
      "SELECT releaseId FROM release WHERE ocid = ?1 AND releaseId BETWEEN ?2 AND ?3"
    )
    let states = try connection.prepare(
      "SELECT source, crc32, length, body FROM sourceState WHERE ocid = ?1 ORDER BY id"
    )
    let insert = try connection.prepare(
      "INSERT INTO sourceState (ocid, source, crc32, length, body) VALUES (?1, ?2, ?3, ?4, ?5)"
        + (takesEachOnce
          ? "" : " ON CONFLICT (ocid, source) DO UPDATE SET crc32 = ?3, length = ?4, body = ?5")
    )
    let others = try connection.prepare(
      "SELECT crc32, length, body FROM release WHERE ocid = ?1 AND NOT EXISTS "
        + "(SELECT 1 FROM stateRelease WHERE stateRelease.sequence = release.sequence) "
        + "ORDER BY sequence"
    )
    let release = try connection.prepare(
      "SELECT crc32, length, body FROM release WHERE ocid = ?1 AND releaseId = ?2"
    )
    var any = try connection.prepare(
      "SELECT EXISTS (SELECT 1 FROM record) OR EXISTS (SELECT 1 FROM sourceState)"
    )
    let isEmpty = try any.step() ? any.int(0) == 0 : false
    any.reset()
    self.isEmpty = isEmpty
    selectOthers = others
    selectRelease = release
    selectRecord = record
    selectLatest = latest
    selectReleases = releases
    selectStates = states
    insertState = insert
  }

  /// The history of a process; nil where it has no release.
  ///
  /// - Complexity: O(log records + releases of the process).
  public mutating func history(of ocid: String) throws(StoreError) -> ProcessHistory? {
    if isEmpty { return nil }
    try selectRecord.bind(1, ocid)
    guard try selectRecord.step() else { return nil }
    let chunk = ProcessStates.chunk(selectRecord, from: 0)
    selectRecord.reset()
    try selectLatest.bind(1, ocid)
    guard try selectLatest.step() else { return nil }
    let latest = Instant(milliseconds: selectLatest.int(0))
    selectLatest.reset()
    return ProcessHistory(
      compiled: chunk.length > 0 ? try inflater.bytes(chunk) : nil,
      latest: latest
    )
  }

  /// The identifiers of a process's releases that lie in a range by their bytes.
  ///
  /// - Complexity: O(log releases + identifiers in the range).
  public mutating func releases(
    of ocid: String,
    _ range: ClosedRange<String>
  ) throws(StoreError) -> Set<String> {
    try selectReleases.bind(1, ocid)
    try selectReleases.bind(2, range.lowerBound)
    try selectReleases.bind(3, range.upperBound)
    var ids: Set<String> = []
    while try selectReleases.step() { ids.insert(selectReleases.text(0)) }
    return ids
  }

  /// What each source last said of a process, in the order in which they first did.
  public mutating func states(of ocid: String) throws(StoreError) -> [(
    source: String, text: [UInt8]
  )] {
    if isEmpty { return [] }
    try selectStates.bind(1, ocid)
    var states: [(source: String, text: [UInt8])] = []
    while try selectStates.step() {
      let chunk = ProcessStates.chunk(selectStates, from: 1)
      let text =
        chunk.length < 0
        ? try stateOfRelease(chunk.body, from: -chunk.length, of: ocid) : try inflater.bytes(chunk)
      states.append((selectStates.text(0), text))
    }
    return states
  }

  /// The releases of a process that were not made of what sources of tables say, in the order of the ledger.
  ///
  /// - Complexity: O(releases of the process) and their size.
  public mutating func releasesOfOthers(of ocid: String) throws(StoreError) -> [[UInt8]] {
    try selectOthers.bind(1, ocid)
    var releases: [[UInt8]] = []
    while try selectOthers.step() {
      releases.append(try inflater.bytes(ProcessStates.chunk(selectOthers, from: 0)))
    }
    return releases
  }

  /// Keeps what a source says of a process, in place of what it said before.
  public mutating func keep(_ chunk: Chunk, of ocid: String, source: String) throws(StoreError) {
    try insertState.bind(1, ocid)
    try insertState.bind(2, source)
    try insertState.bind(3, Int64(chunk.crc32))
    try insertState.bind(4, chunk.length)
    try insertState.run(5, blob: chunk.body)
  }

  /// Keeps what a source says of a process of which a release says all and nothing else.
  ///
  /// Where the ledger holds the release, it is not kept a second time: the row has the release's `id` in place of the state, and
  /// in place of its length where the state goes on after the release's head, below zero.
  public mutating func keepState(
    of release: LedgerRelease,
    isHeld: Bool,
    source: String
  ) throws(StoreError) {
    guard let start = release.stateFrom else { return }
    let head = release.head
    if isHeld {
      try insertState.bind(1, head.ocid)
      try insertState.bind(2, source)
      try insertState.bind(3, Int64(0))
      try insertState.bind(4, -start)
      return try insertState.run(5, blob: Array(head.id.utf8))
    }
    let text = ProcessStates.state(of: head.ocid, in: release.body, from: start)
    var deflater = Deflater()
    try keep(try deflater.chunk(text.span), of: head.ocid, source: source)
  }

  /// The state that a release says.
  private mutating func stateOfRelease(_ id: [UInt8], from start: Int, of ocid: String)
    throws(StoreError) -> [UInt8]
  {
    try selectRelease.bind(1, ocid)
    try selectRelease.bind(2, String(decoding: id, as: UTF8.self))
    guard try selectRelease.step() else { throw StoreError(.damaged, "\(ocid)") }
    let text = try inflater.bytes(ProcessStates.chunk(selectRelease, from: 0))
    selectRelease.reset()
    guard start <= text.count else { throw StoreError(.damaged, "\(ocid)") }
    return ProcessStates.state(of: ocid, in: text, from: start)
  }

  /// The text of a state in that of a release: without what stands between the process and the state's other members.
  private static func state(of ocid: String, in release: [UInt8], from start: Int) -> [UInt8] {
    var text = Array("{\"ocid\":".utf8)
    JSONString.appendQuoted(ocid, to: &text)
    text.append(contentsOf: release[start...])
    return text
  }

  private static func chunk(_ row: borrowing Statement, from column: Int32) -> Chunk {
    Chunk(
      body: row.blob(column + 2),
      crc32: UInt32(truncatingIfNeeded: row.int(column)),
      length: Int(row.int(column + 1))
    )
  }
}

extension LedgerWriter {
  /// What sources say of processes, within the batches of this writer.
  public func processStates() throws(StoreError) -> ProcessStates {
    try ProcessStates(connection, takesEachOnce: takesEachOnce)
  }
}
