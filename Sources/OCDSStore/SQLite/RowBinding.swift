internal import CSQLite

/// The values of one row on their way to a statement, the first to the first place.
@safe
struct RowBinding: ~Copyable {
  // Sound: both outlive the call of `Statement.run(texts:_:)` that makes the value and lends it.
  private let statement: OpaquePointer
  private let texts: UnsafeRawBufferPointer
  private var place: Int32 = 0
  /// The first result that was no success, or success.
  private(set) var result = SQLITE_OK

  fileprivate init(_ statement: OpaquePointer, _ texts: UnsafeRawBufferPointer) {
    unsafe self.statement = statement
    unsafe self.texts = texts
  }

  @inline(__always)
  mutating func int(_ value: Int64) {
    place &+= 1
    note(unsafe sqlite3_bind_int64(statement, place, value))
  }

  @inline(__always)
  mutating func int(_ value: Int) { int(Int64(value)) }

  @inline(__always)
  mutating func flag(_ value: Bool) { int(value ? 1 : 0) }

  /// Binds a text of the bytes, which are not copied.
  @inline(__always)
  mutating func text(_ text: StoredText) {
    place &+= 1
    let size = unsafe texts.count
    precondition(
      text.start >= 0 && text.count >= 0 && text.start &+ text.count <= size,
      "a text lies in the store that it is bound from"
    )
    // Sound: the range was checked; and the statement forgets its values before the bytes can move.
    let start = unsafe texts.baseAddress.map { unsafe $0 + text.start }
    note(unsafe csqlite_bind_static_text(statement, place, start, Int32(text.count)))
  }

  @inline(__always)
  private mutating func note(_ new: Int32) { if new != SQLITE_OK { result = new } }
}

extension Statement {
  /// Runs the statement with values of which the texts lie in a store and are not copied.
  ///
  /// It gives no rows, and afterwards holds no values and is ready to be bound again.
  mutating func run(
    texts: borrowing TextStore,
    _ bind: (inout RowBinding) -> Void
  ) throws(StoreError) {
    try unsafe run { statement in
      unsafe texts.bytes.withUnsafeBytes { bytes in
        var row = unsafe RowBinding(statement, bytes)
        bind(&row)
        return row.result == SQLITE_OK ? unsafe sqlite3_step(statement) : row.result
      }
    }
  }
}
