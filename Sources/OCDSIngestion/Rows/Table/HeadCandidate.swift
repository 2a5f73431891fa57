/// A row that may be the headings of a table.
public struct HeadCandidate: Sendable {
  /// The row, taken for headings.
  public let head: TableHead
  /// The number of filled cells of the row.
  public let filled: Int
  /// The largest number of filled cells of the rows that were looked at.
  public let widest: Int

  init(_ row: Row, widest: Int) {
    head = TableHead(row)
    filled = row.filledCount
    self.widest = widest
  }

  /// Whether the row looks like headings where nothing is known about the table.
  ///
  /// More than half as many cells are filled as in the widest row, most have letters, none has an address of the web or of
  /// mail, and it is no pair of a label and its value, such as `Formato:`.
  public var looksLikeHeadings: Bool {
    guard filled > 0, filled * 2 > widest else { return false }
    let texts = head.headings.map(\.text).filter { !$0.isEmpty }
    if filled <= 2, head.headings.first(where: { !$0.key.isEmpty })?.text.hasSuffix(":") == true {
      return false
    }
    var lettered = 0
    for text in texts {
      if text.utf8.contains(UInt8(ascii: "@")) || text.contains("://") { return false }
      if text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) { lettered += 1 }
    }
    return lettered * 3 >= filled * 2
  }
}

extension Row {
  /// The number of cells that have more than white space.
  var filledCount: Int {
    var filled = 0
    for i in 0..<count where !isBlank(self[i]) { filled += 1 }
    return filled
  }

  /// The length of the longest cell in bytes.
  var longestCell: Int {
    var longest = 0
    for i in 0..<count { longest = max(longest, self[i].count) }
    return longest
  }
}
