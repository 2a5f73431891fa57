/// A reader of which the next rows can be looked at before they are read.
public struct RowLookahead<Base: TableReader & ~Copyable>: ~Copyable, TableReader {
  /// So many bytes of rows are held, and one row more.
  private static var byteLimit: Int { 8 << 20 }

  private var base: Base
  private var held: [Row] = []
  private var position = 0

  /// Takes a reader over.
  public init(_ base: consuming Base) { self.base = base }

  /// Goes to the next table and forgets the rows of the one before.
  public mutating func nextTable() throws(RowFailure) -> TableName? {
    (held, position) = ([], 0)
    return try base.nextTable()
  }

  /// Reads the next row.
  public mutating func next(into row: inout Row) throws(RowFailure) -> Bool {
    guard position < held.count else { return try base.next(into: &row) }
    row = held[position]
    position += 1
    if position == held.count { (held, position) = ([], 0) }
    return true
  }

  /// The next rows of the table, as many as it has up to a number; fewer where they are very long.
  public mutating func peek(_ count: Int) throws(RowFailure) -> ArraySlice<Row> {
    var bytes = held[position...].reduce(0) { $0 + $1.byteCount }
    while held.count - position < count, bytes <= Self.byteLimit {
      var row = Row()
      guard try base.next(into: &row) else { break }
      bytes += row.byteCount
      held.append(row)
    }
    return held[position...].prefix(count)
  }

  /// Passes over rows that were looked at.
  public mutating func drop(_ count: Int) {
    position = min(position + count, held.count)
    if position == held.count { (held, position) = ([], 0) }
  }
}
