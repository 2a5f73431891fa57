internal import OCDSCore

/// Where the releases of many processes lie in their inputs, by process.
///
/// Kept in memory while it is small; beyond a number of releases it moves to a temporary database on disk, so that the
/// memory it takes has a bound whatever the input.
public struct ReleaseIndex: ~Copyable {
  /// Where one release lies.
  public struct Place: Sendable, Hashable {
    /// The number of the input.
    public let input: Int
    /// The offset of the release's text in the input.
    public let offset: Int
    /// The length of the release's text in bytes.
    public let length: Int
    /// What the caller wants to know again, such as the release's package.
    public let note: Int

    /// Creates a place.
    public init(input: Int, offset: Int, length: Int, note: Int = 0) {
      self.input = input
      self.offset = offset
      self.length = length
      self.note = note
    }
  }

  private var ocids = OCIDTable()
  private var places: [(process: Int, place: Place)] = []
  private var spilled: SpilledIndex?
  private let memoryLimit: Int
  /// The number of releases.
  public private(set) var count = 0

  /// Creates an index that holds so many releases in memory.
  public init(memoryLimit: Int = 200_000) { self.memoryLimit = memoryLimit }

  /// Adds a release of a process.
  public mutating func add(_ place: Place, ocid: String) throws(StoreError) {
    let bytes = Array(ocid.utf8)
    try add(place, ocid: bytes.span)
  }

  /// Adds a release of a process, whose ocid is UTF-8; ocids are alike where their bytes are.
  public mutating func add(_ place: Place, ocid: Span<UInt8>) throws(StoreError) {
    count += 1
    if spilled != nil {
      try spilled?.add(place, ocid: String(copying: ocid))
      return
    }
    places.append((ocids.number(of: ocid), place))
    if places.count >= memoryLimit { try spill() }
  }

  /// Moves everything to disk.
  private mutating func spill() throws(StoreError) {
    var index = try SpilledIndex()
    for (process, place) in places { try index.add(place, ocid: ocids.ocid(process)) }
    spilled = consume index
    ocids = OCIDTable()
    places = []
  }

  /// Calls a function with the releases of one process after the other, in the order in which processes and releases
  /// were first added.
  public mutating func forEachProcess(_ body: (String, [Place]) throws -> Void) throws {
    if spilled != nil {
      try spilled?.forEachProcess(body)
      return
    }
    var ends = [Int](repeating: 0, count: ocids.count)
    for (process, _) in places { ends[process] += 1 }
    var sum = 0
    for process in ends.indices {
      sum += ends[process]
      ends[process] = sum - ends[process]
    }
    // The places in the order of the processes; releases of a process keep theirs.
    var order = [Int](repeating: 0, count: places.count)
    for (i, entry) in places.enumerated() {
      order[ends[entry.process]] = i
      ends[entry.process] += 1
    }
    var start = 0
    for process in ends.indices {
      let group = order[start..<ends[process]].map { places[$0].place }
      start = ends[process]
      try body(ocids.ocid(process), group)
    }
  }
}

/// The index in a temporary database.
private struct SpilledIndex: ~Copyable {
  private let connection: Connection
  private var findProcess: Statement
  private var insertProcess: Statement
  private var insertRelease: Statement
  private var sequence = 0

  init() throws(StoreError) {
    let connection = try Connection(path: "temporary index", .temporary)
    try connection.execute(
      "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;"
        + "PRAGMA cache_size = -16384;"
        + "CREATE TABLE process (number INTEGER PRIMARY KEY, ocid TEXT NOT NULL UNIQUE) STRICT;"
        + "CREATE TABLE release (process INTEGER, sequence INTEGER, input INTEGER, "
        + "offset INTEGER, length INTEGER, note INTEGER) STRICT; BEGIN"
    )
    let find = try connection.prepare("SELECT number FROM process WHERE ocid = ?1")
    let process = try connection.prepare("INSERT INTO process (ocid) VALUES (?1)")
    let release = try connection.prepare(
      "INSERT INTO release (process, sequence, input, offset, length, note) "
        + "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    )
    self.connection = connection
    findProcess = find
    insertProcess = process
    insertRelease = release
  }

  mutating func add(_ place: ReleaseIndex.Place, ocid: String) throws(StoreError) {
    let number: Int64
    try findProcess.bind(1, ocid)
    if try findProcess.step() {
      number = findProcess.int(0)
      findProcess.reset()
    } else {
      try insertProcess.bind(1, ocid)
      try insertProcess.run()
      number = connection.lastInsertedRow
    }
    sequence += 1
    try insertRelease.bind(1, number)
    try insertRelease.bind(2, sequence)
    try insertRelease.bind(3, place.input)
    try insertRelease.bind(4, place.offset)
    try insertRelease.bind(5, place.length)
    try insertRelease.bind(6, place.note)
    try insertRelease.run()
  }

  func forEachProcess(_ body: (String, [ReleaseIndex.Place]) throws -> Void) throws {
    var select = try connection.prepare(
      "SELECT r.process, p.ocid, r.input, r.offset, r.length, r.note FROM release AS r "
        + "JOIN process AS p ON p.number = r.process ORDER BY r.process, r.sequence"
    )
    var current: Int64 = -1
    var ocid = ""
    var group: [ReleaseIndex.Place] = []
    while try select.step() {
      if select.int(0) != current {
        if !group.isEmpty { try body(ocid, group) }
        current = select.int(0)
        ocid = select.text(1)
        group.removeAll(keepingCapacity: true)
      }
      group.append(
        ReleaseIndex.Place(
          input: Int(select.int(2)),
          offset: Int(select.int(3)),
          length: Int(select.int(4)),
          note: Int(select.int(5))
        )
      )
    }
    if !group.isEmpty { try body(ocid, group) }
  }
}
