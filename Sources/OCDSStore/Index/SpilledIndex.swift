/// The index of releases in a temporary database.
struct SpilledIndex: ~Copyable {
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
