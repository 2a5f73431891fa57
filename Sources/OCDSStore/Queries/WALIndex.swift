/// The head of the database's shared index of its write-ahead log: it changes with every commit.
///
/// Only read, and only to see whether it changed: SQLite itself decides what a reader sees. It is read where SQLite has it
/// mapped. A mapping of one's own would need the file opened and closed, and the close would drop the locks by which SQLite
/// tells other processes that the index is in use: the next of them to open the database would cut it to nothing.
///
/// Source: https://sqlite.org/walformat.html#the_wal_index_header; fcntl(2), "Record locking".
@safe
struct WALIndex: ~Copyable {
  /// The first copy of the header.
  typealias Header = InlineArray<6, UInt64>

  // Sound: the connection keeps it mapped as long as it lives, and it is far longer than a header.
  private let memory: UnsafeRawPointer
  private let connection: Connection

  /// Finds the index of a database that was read at least once; nil where it has none, because it is not in that mode.
  init?(of connection: Connection) throws(StoreError) {
    var mode = try connection.prepare("PRAGMA journal_mode")
    let isLogged = try mode.step() && mode.text(0) == "wal"
    mode.reset()
    guard isLogged, let memory = unsafe connection.walIndex else { return nil }
    unsafe self.memory = memory
    self.connection = connection
  }

  /// The header as it is now; while a writer changes it, neither the old one nor the new.
  var header: Header {
    var header = Header(repeating: 0)
    for i in 0..<6 { header[i] = unsafe memory.load(fromByteOffset: i * 8, as: UInt64.self) }
    return header
  }
}
