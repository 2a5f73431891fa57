internal import OCDSCore

/// Tells the shape of the rows of a table.
public struct RowShapeRule: Sendable {
  private let count: Int
  private let headings: [[UInt8]]
  private let firstFilled: Int
  private let keys: [Int]
  private let amounts: [Int]
  private let toleratesShortRows: Bool

  /// Prepares for the rows below some headings.
  ///
  /// A row of sums is one that has an amount and no key, or the word for a sum as its only key; without columns of keys
  /// there is none. Where a source leaves out empty cells at the end, as spreadsheets do, no row is short.
  public init(
    _ head: TableHead,
    keys: [Int] = [],
    amounts: [Int] = [],
    toleratesShortRows: Bool = false
  ) {
    count = head.count
    headings = head.headings.map { Array($0.text.utf8) }
    firstFilled = head.headings.firstIndex { !$0.key.isEmpty } ?? 0
    self.keys = keys
    self.amounts = amounts
    self.toleratesShortRows = toleratesShortRows
  }

  /// The shape of a row; where several fit, the first of empty, headings, total, long, short.
  ///
  /// - Complexity: O(1) for most rows of data, O(cells) for others.
  public func shape(of row: Row) -> RowShape {
    if isEmpty(row) { return .empty }
    if isHeadings(row) { return .headings }
    if isTotal(row) { return .total }
    var column = count
    while column < row.count {
      if !isBlank(row[column]) { return .long(column: column) }
      column += 1
    }
    if !toleratesShortRows, row.count < count { return .short(missing: count - row.count) }
    return .data
  }

  private func isEmpty(_ row: Row) -> Bool {
    if row.isEmpty { return true }
    for i in 0..<row.count where !isBlank(row[i]) { return false }
    return true
  }

  private func isHeadings(_ row: Row) -> Bool {
    guard count > 0, isEqual(row, firstFilled) else { return false }
    for i in 0..<count where !isEqual(row, i) { return false }
    return true
  }

  private func isEqual(_ row: Row, _ column: Int) -> Bool {
    let cell = row[column]
    guard cell.count == headings[column].count else { return false }
    for i in 0..<cell.count where cell[i] != headings[column][i] { return false }
    return true
  }

  private func isTotal(_ row: Row) -> Bool {
    guard !keys.isEmpty else { return false }
    var label: Int?
    for key in keys where !isBlank(row[key]) {
      if label != nil { return false }
      label = key
    }
    if let label, !isSum(row[label]) { return false }
    return amounts.contains { hasDigit(row[$0]) }
  }

  /// Whether a key is the word for a sum.
  private func isSum(_ cell: Span<UInt8>) -> Bool {
    guard cell.count < 40 else { return false }
    let key = Heading.key(of: String(copying: cell))
    return ["total", "subtotal", "gran total", "suma", "sumas"].contains {
      key == $0 || key.hasPrefix($0 + " ") || key == $0 + "es"
    }
  }

  private func hasDigit(_ cell: Span<UInt8>) -> Bool {
    for i in 0..<cell.count where cell[i] >= 0x30 && cell[i] <= 0x39 { return true }
    return false
  }
}
