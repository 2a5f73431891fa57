/// The processes that a file of a source holds, to find those that it does not; within a batch of a writer.
///
/// They are kept in a temporary table on disk, so that the memory has a bound whatever the file.
public struct HeldProcesses: ~Copyable {
  private var insert: Statement
  private var select: Statement
  private let source: String

  /// How many processes are read at once.
  private static let blockSize = 500

  init(_ connection: Connection, source: String) throws(StoreError) {
    try connection.execute(
      "CREATE TEMP TABLE IF NOT EXISTS held (ocid TEXT PRIMARY KEY) WITHOUT ROWID;"
        + "DELETE FROM temp.held"
    )
    let insert = try connection.prepare("INSERT OR IGNORE INTO temp.held (ocid) VALUES (?1)")
    let select = try connection.prepare(
      "SELECT id, ocid FROM sourceState WHERE source = ?1 AND id > ?2 "
        + "AND NOT EXISTS (SELECT 1 FROM temp.held WHERE held.ocid = sourceState.ocid) "
        + "ORDER BY id LIMIT \(HeldProcesses.blockSize)"
    )
    self.insert = insert
    self.select = select
    self.source = source
  }

  /// Notes that the file holds a process.
  public mutating func note(_ ocid: String) throws(StoreError) {
    try insert.bind(1, ocid)
    try insert.run()
  }

  /// Calls a function with the processes of which the source once told and that the file does not hold, in the order in which
  /// it first told of them; the function may change what is kept of them.
  ///
  /// - Complexity: O(what sources said of all processes).
  public mutating func forEachAbsent(_ body: (String) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      var block: [String] = []
      try select.bind(1, source)
      try select.bind(2, last)
      while try select.step() {
        last = select.int(0)
        block.append(select.text(1))
      }
      for ocid in block { try body(ocid) }
      if block.count < HeldProcesses.blockSize { return }
    }
  }
}

extension LedgerWriter {
  /// Begins to note the processes that a file of a source holds.
  public func heldProcesses(of source: String) throws(StoreError) -> HeldProcesses {
    try HeldProcesses(connection, source: source)
  }
}
