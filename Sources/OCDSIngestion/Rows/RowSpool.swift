internal import OCDSCore

/// Rows on their way from the order of a file to the order of processes, in a temporary file.
///
/// Memory is a buffer; the file is as long as the rows' text and a few bytes for each cell.
public struct RowSpool: ~Copyable {
  /// Where a row lies.
  public struct Place: Sendable, Hashable {
    /// The offset of its first byte.
    public let offset: Int
    /// The number of its bytes.
    public let length: Int

    /// Names a place.
    public init(offset: Int, length: Int) {
      self.offset = offset
      self.length = length
    }
  }

  private var file: UnnamedFile
  private var pending: [UInt8] = []

  /// Creates an empty spool in the folder for temporary files.
  public init() throws(InputFile.Failure) { file = try UnnamedFile() }

  /// Adds a row.
  public mutating func append(_ row: Row) throws(InputFile.Failure) -> Place {
    let offset = file.length + pending.count
    row.write(to: &pending)
    let place = Place(offset: offset, length: file.length + pending.count - offset)
    if pending.count >= 1 << 20 { try flush() }
    return place
  }

  /// Ends the adding; any thread may read the rows then.
  public consuming func seal() throws(InputFile.Failure) -> SpooledRows {
    try flush()
    return SpooledRows(file)
  }

  private mutating func flush() throws(InputFile.Failure) {
    guard !pending.isEmpty else { return }
    try RowSpool.write(pending, to: &file)
    pending.removeAll(keepingCapacity: true)
  }

  private static func write(
    _ bytes: borrowing [UInt8],
    to file: inout UnnamedFile
  ) throws(InputFile.Failure) { try file.append(bytes.span) }
}

/// The rows of a spool that takes no more, for any number of threads, each with a reader of its own.
public final class SpooledRows: Sendable {
  fileprivate let file: UnnamedFile

  fileprivate init(_ file: consuming UnnamedFile) { self.file = file }
}

/// Reads the rows of a spool for one thread.
///
/// What stands after a row is read with it, for a few places in the file at a time: the rows of processes that follow one
/// another mostly stand one after the other too, or so in each of a few parts of the file.
public struct SpoolReader: ~Copyable {
  /// A part of the file in memory.
  private struct Part {
    var start = 0
    var count = 0
    var bytes: [UInt8] = []
  }

  private let rows: SpooledRows
  private var parts = [Part](repeating: Part(), count: 8)
  /// The part that is replaced next.
  private var oldest = 0

  private static let size = 1 << 14

  /// Prepares to read.
  public init(_ rows: SpooledRows) { self.rows = rows }

  /// Reads a row again.
  public mutating func read(
    _ place: RowSpool.Place,
    into row: inout Row
  ) throws(InputFile.Failure) {
    let number = try part(holding: place)
    let first = place.offset - parts[number].start
    let end = min(first + place.length, parts[number].count)
    SpoolReader.read(parts[number].bytes, first..<end, into: &row)
  }

  private static func read(_ bytes: borrowing [UInt8], _ range: Range<Int>, into row: inout Row) {
    row.read(from: bytes.span.extracting(range))
  }

  /// The number of a part that holds a place, read where none does.
  private mutating func part(holding place: RowSpool.Place) throws(InputFile.Failure) -> Int {
    for number in parts.indices
    where place.offset >= parts[number].start
      && place.offset + place.length <= parts[number].start + parts[number].count
    {
      return number
    }
    let number = oldest
    oldest = (oldest + 1) % parts.count
    let size = max(place.length, SpoolReader.size)
    if parts[number].bytes.count < size {
      parts[number].bytes = [UInt8](repeating: 0, count: size)
    }
    parts[number].start = place.offset
    parts[number].count = try SpoolReader.fill(&parts[number].bytes, place.offset, rows.file)
    return number
  }

  private static func fill(
    _ buffer: inout [UInt8],
    _ offset: Int,
    _ file: borrowing UnnamedFile
  ) throws(InputFile.Failure) -> Int {
    var room = buffer.mutableSpan
    return try file.read(into: &room, at: offset)
  }
}
