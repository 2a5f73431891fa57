/// The headings of a table, and the row in which they stand.
public struct TableHead: Sendable, Hashable {
  private struct Place: Sendable, Hashable {
    let key: String
    let ordinal: Int
  }

  /// The headings in order, without the empty ones at the end.
  ///
  /// An empty one before others is kept, so that a heading's place is that of its cells.
  public let headings: [Heading]
  /// The line or row in which they stand.
  public let line: Int
  private let places: [Place: Int]

  /// Takes a row for headings.
  public init(_ row: Row) {
    line = row.line
    var count = row.count
    while count > 0, isBlank(row[count - 1]) { count -= 1 }
    var headings: [Heading] = []
    var places: [Place: Int] = [:]
    var ordinals: [String: Int] = [:]
    for i in 0..<count {
      let heading = Heading(row.text(i)) { key in
        ordinals[key, default: 0] += 1
        return ordinals[key, default: 1]
      }
      places[Place(key: heading.key, ordinal: heading.ordinal)] = i
      headings.append(heading)
    }
    self.headings = headings
    self.places = places
  }

  /// The number of columns.
  public var count: Int { headings.count }

  /// The column of a heading, in any spelling that has the same key; of several, the one with the given number.
  public func index(of heading: String, ordinal: Int = 1) -> Int? {
    places[Place(key: Heading.key(of: heading), ordinal: ordinal)]
  }

  /// The columns of a heading, in order.
  public func indices(of heading: String) -> [Int] {
    let key = Heading.key(of: heading)
    return headings.indices.filter { headings[$0].key == key }
  }

  /// The columns whose headings have a text in them, in order.
  public func indices(containing fragment: String) -> [Int] {
    let key = Heading.key(of: fragment)
    return headings.indices.filter { headings[$0].key.contains(key) }
  }
}

/// Whether a cell has nothing but white space.
func isBlank(_ cell: Span<UInt8>) -> Bool {
  var i = 0
  while i < cell.count {
    if cell[i] == 0xC2, i + 1 < cell.count, cell[i + 1] == 0xA0 {
      i += 2
    } else if cell[i] <= 0x20 {
      i += 1
    } else {
      return false
    }
  }
  return true
}
