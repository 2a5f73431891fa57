/// A reader of any kind, for code that is written for one kind.
public struct AnyTableReader: ~Copyable, TableReader {
  /// What a reader is called through once its type is forgotten.
  private class Box {
    func nextTable() throws(RowFailure) -> TableName? { nil }
    func next(into row: inout Row) throws(RowFailure) -> Bool { false }
  }

  private final class Holder<Base: TableReader & ~Copyable>: Box {
    private var base: Base

    init(_ base: consuming Base) { self.base = base }

    override func nextTable() throws(RowFailure) -> TableName? { try base.nextTable() }

    override func next(into row: inout Row) throws(RowFailure) -> Bool { try base.next(into: &row) }
  }

  private let box: Box

  /// Takes a reader over.
  public init<Base: TableReader & ~Copyable>(_ base: consuming Base) { box = Holder(base) }

  /// Goes to the next table.
  public mutating func nextTable() throws(RowFailure) -> TableName? { try box.nextTable() }

  /// Reads the next row.
  public mutating func next(into row: inout Row) throws(RowFailure) -> Bool {
    try box.next(into: &row)
  }
}
