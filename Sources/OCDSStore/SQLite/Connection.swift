internal import CSQLite

/// One database connection, closed when nothing refers to it any more.
///
/// Opened without the library's own mutex: a connection and its statements belong to one thread at a time. The class is
/// not Sendable, so whoever shares one has to keep it behind a lock.
@safe
final class Connection {
  /// How a database is opened.
  enum Mode {
    case readOnly
    case readWrite
    /// A temporary database that spills to disk and is gone with the connection.
    case temporary
  }

  // Sound: opened in `init`, closed once in `deinit`; statements keep the connection alive.
  fileprivate let handle: OpaquePointer
  private let path: String

  /// Done once, before the first connection is opened.
  private static let isConfigured = csqlite_keep_no_memory_account() == SQLITE_OK

  init(path: String, _ mode: Mode) throws(StoreError) {
    _ = Connection.isConfigured
    self.path = path
    var flags = SQLITE_OPEN_NOMUTEX
    switch mode {
    case .readOnly: flags |= SQLITE_OPEN_READONLY
    case .readWrite, .temporary: flags |= SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    }
    var opened: OpaquePointer?
    // An empty name makes a private temporary database on disk.
    let name = mode == .temporary ? "" : path
    let result = unsafe sqlite3_open_v2(name, &opened, flags, nil)
    guard result == SQLITE_OK, let opened = unsafe opened else {
      let error = unsafe Connection.error(result, path, opened)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = opened
    unsafe sqlite3_extended_result_codes(handle, 1)
    unsafe sqlite3_busy_timeout(handle, 5000)
  }

  deinit { unsafe sqlite3_close_v2(handle) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(StoreError) {
    let result = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
    guard result == SQLITE_OK else { throw error(result) }
  }

  /// Prepares a statement that is kept and used many times.
  func prepare(_ sql: String) throws(StoreError) -> Statement { try Statement(self, sql) }

  /// The number of rows that the last statement changed.
  var changes: Int { unsafe Int(sqlite3_changes(handle)) }

  /// The row number of the last row that was inserted.
  var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// The beginning of the shared index of the write-ahead log; nil where there is none.
  ///
  /// Mapped as long as the connection lives. Only for a database in that mode.
  var walIndex: UnsafeRawPointer? { unsafe csqlite_wal_index(handle) }

  /// Whether the last call failed because the file may not or cannot grow.
  var isFull: Bool { unsafe sqlite3_errcode(handle) == SQLITE_FULL }

  /// The error of a result code.
  func error(_ result: Int32) -> StoreError { unsafe Connection.error(result, path, handle) }

  private static func error(_ result: Int32, _ path: String, _ handle: OpaquePointer?) -> StoreError
  {
    let message =
      unsafe handle.map { unsafe String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
    let code: StoreError.Code =
      switch result & 0xFF {
      case SQLITE_BUSY, SQLITE_LOCKED: .busy
      case SQLITE_FULL, SQLITE_READONLY, SQLITE_IOERR, SQLITE_PERM: .cannotWrite
      case SQLITE_CANTOPEN: .notFound
      case SQLITE_CORRUPT, SQLITE_NOTADB: .damaged
      default: .unexpected
      }
    return StoreError(code, "\(path): \(message) (SQLite \(result))")
  }
}

/// A prepared statement; keeps its connection alive.
@safe
struct Statement: ~Copyable {
  // Sound: finalised once in `deinit`, and `connection` outlives it.
  private let statement: OpaquePointer
  private let connection: Connection

  fileprivate init(_ connection: Connection, _ sql: String) throws(StoreError) {
    var prepared: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    let result = unsafe sqlite3_prepare_v3(connection.handle, sql, -1, flags, &prepared, nil)
    guard result == SQLITE_OK, let prepared = unsafe prepared else {
      throw connection.error(result)
    }
    unsafe statement = prepared
    self.connection = connection
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// Runs the statement with the values bound so far; it gives no rows and is ready to be bound again.
  mutating func run() throws(StoreError) {
    defer { reset() }
    while try step() {}
  }

  /// Runs the statement with a blob that is not copied; it gives no rows and is ready to be bound again.
  mutating func run(_ index: Int32, blob: [UInt8]) throws(StoreError) {
    let result = unsafe blob.withUnsafeBytes { bytes in
      // Sound: the bytes stay where they are until the statement was reset.
      var result = unsafe csqlite_bind_static_blob(
        statement,
        index,
        bytes.baseAddress,
        Int32(bytes.count)
      )
      if result == SQLITE_OK { result = unsafe sqlite3_step(statement) }
      return result
    }
    let failure = result == SQLITE_DONE ? nil : connection.error(result)
    reset()
    _ = unsafe sqlite3_bind_null(statement, index)
    if let failure { throw failure }
  }

  /// Runs the statement, which a function binds and steps once, and makes it forget its values.
  mutating func run(_ step: (OpaquePointer) -> Int32) throws(StoreError) {
    let result = unsafe step(statement)
    let failure = result == SQLITE_DONE ? nil : connection.error(result)
    reset()
    _ = unsafe sqlite3_clear_bindings(statement)
    if let failure { throw failure }
  }

  /// Moves to the next row; false after the last, when the statement is ready to be bound again.
  mutating func step() throws(StoreError) -> Bool {
    let result = unsafe sqlite3_step(statement)
    if result == SQLITE_ROW { return true }
    if result != SQLITE_DONE {
      let error = connection.error(result)
      reset()
      throw error
    }
    reset()
    return false
  }

  /// Makes the statement ready to be bound again, whatever rows are left.
  mutating func reset() { _ = unsafe sqlite3_reset(statement) }

  mutating func bind(_ index: Int32, _ value: Int64) throws(StoreError) {
    try check(unsafe sqlite3_bind_int64(statement, index, value))
  }

  mutating func bind(_ index: Int32, _ value: Int) throws(StoreError) {
    try bind(index, Int64(value))
  }

  mutating func bind(_ index: Int32, _ text: String) throws(StoreError) {
    var text = text
    let result = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe csqlite_bind_text(statement, index, $0.baseAddress, Int32($0.count))
      }
    }
    try check(result)
  }

  mutating func bind(_ index: Int32, _ text: String?) throws(StoreError) {
    if let text {
      try bind(index, text)
    } else {
      try check(unsafe sqlite3_bind_null(statement, index))
    }
  }

  /// Binds a text that is known to be UTF-8; it is copied.
  mutating func bind(_ index: Int32, text: Span<UInt8>) throws(StoreError) {
    // An empty span may have no address, which SQLite would take for null.
    guard text.count > 0 else { return try bind(index, "") }
    let result = unsafe text.withUnsafeBytes { bytes in
      unsafe csqlite_bind_text(
        statement,
        index,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count)
      )
    }
    try check(result)
  }

  mutating func bind(_ index: Int32, blob: [UInt8]) throws(StoreError) {
    try check(
      unsafe blob.withUnsafeBytes {
        unsafe csqlite_bind_blob_copy(statement, index, $0.baseAddress, Int32($0.count))
      }
    )
  }

  private func check(_ result: Int32) throws(StoreError) {
    if result != SQLITE_OK { throw connection.error(result) }
  }

  func int(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(statement, column) }

  func isNull(_ column: Int32) -> Bool {
    unsafe sqlite3_column_type(statement, column) == SQLITE_NULL
  }

  func text(_ column: Int32) -> String {
    unsafe withBytes(column) { unsafe String(decoding: $0, as: UTF8.self) }
  }

  func blob(_ column: Int32) -> [UInt8] { unsafe withBytes(column) { unsafe Array($0) } }

  /// Appends a column's bytes.
  func appendBlob(_ column: Int32, to bytes: inout [UInt8]) {
    unsafe withBytes(column) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Calls a function with a column's bytes, valid for the call.
  func withBlob<R>(_ column: Int32, _ body: (Span<UInt8>) -> R) -> R {
    unsafe withBytes(column) {
      unsafe body($0.assumingMemoryBound(to: UInt8.self).span)
    }
  }

  private func withBytes<R>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> R) -> R {
    // The order matters: the blob first, then its length.
    let start = unsafe sqlite3_column_blob(statement, column)
    let count = unsafe Int(sqlite3_column_bytes(statement, column))
    return unsafe body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
