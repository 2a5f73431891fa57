internal import OCDSCore

/// The text of several tables that grow at once, in one temporary file, each to be read from its beginning.
struct TableSpool: ~Copyable {
  /// A stretch of the file.
  private struct Stretch {
    let offset: Int
    let count: Int
  }

  private var file: TemporaryFile
  private var pending: [[UInt8]]
  private var stretches: [[Stretch]]
  private static let stretchSize = 64 << 10

  init(tables: Int, in folder: String, limit: Int) throws(ExportError) {
    file = try TemporaryFile(in: folder, limit: limit)
    pending = Array(repeating: [], count: tables)
    stretches = Array(repeating: [], count: tables)
  }

  /// Appends text to a table.
  mutating func append(_ text: Span<UInt8>, to table: Int) throws(ExportError) {
    unsafe text.withUnsafeBufferPointer { unsafe pending[table].append(contentsOf: $0) }
    if pending[table].count >= TableSpool.stretchSize { try flush(table) }
  }

  /// Writes out what is pending.
  mutating func flush() throws(ExportError) { for table in pending.indices { try flush(table) } }

  private mutating func flush(_ table: Int) throws(ExportError) {
    guard !pending[table].isEmpty else { return }
    stretches[table].append(Stretch(offset: file.count, count: pending[table].count))
    let text = pending[table]
    pending[table].removeAll(keepingCapacity: true)
    try file.append(text.span)
  }

  /// Reads a stretch of a table; false where it has no more.
  func read(_ table: Int, _ place: Int, into output: inout ByteBuffer) throws(ExportError) -> Bool {
    guard place < stretches[table].count else { return false }
    var stretch = stretches[table][place]
    while stretch.count > 0 {
      let found = try file.read(at: stretch.offset, upTo: stretch.count, into: &output)
      stretch = Stretch(offset: stretch.offset + found, count: stretch.count - found)
    }
    return true
  }
}
