public import OCDSCore

/// What gives the tables of a source one after the other, and the rows of each.
///
/// Memory is bounded by a row and a buffer.
public protocol TableReader: ~Copyable {
  /// Goes to the next table; nil where there is none left.
  mutating func nextTable() throws(RowFailure) -> TableName?
  /// Reads the next row of the table at hand; false where it has none left.
  mutating func next(into row: inout Row) throws(RowFailure) -> Bool
}

/// A table of a source by the name that people know it by.
public struct TableName: Sendable, Hashable {
  /// The name of the sheet; empty for a file that is one table.
  public var name: String
  /// Whether the source hides the table from people.
  public var isHidden: Bool
  /// What was found out about the table before its first row, such as its encoding.
  public var notes: [Wording]

  /// Names a table.
  public init(_ name: String, isHidden: Bool = false, notes: [Wording] = []) {
    self.name = name
    self.isHidden = isHidden
    self.notes = notes
  }
}

/// Why the rows of a source cannot be read on.
public struct RowFailure: Error, Sendable, Hashable {
  /// What is wrong and what to do.
  public let wording: Wording
  /// The sheet, where the source has several.
  public let sheet: String
  /// The line or row at which it shows; 0 where it is not of one line.
  public let line: Int

  /// Tells why.
  public init(_ wording: Wording, sheet: String = "", line: Int = 0) {
    self.wording = wording
    self.sheet = sheet
    self.line = line
  }
}
