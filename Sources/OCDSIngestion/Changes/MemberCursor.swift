internal import OCDSCore

/// Finds members of one object by name, at once where they are asked for in the object's own order.
///
/// A search begins after what was found last. Where the orders differ too much, a table is made: all searches together
/// take O(members).
struct MemberCursor {
  private let first: Int
  private let end: Int
  private var position: Int
  /// How many names may still be compared before a table is made.
  private var budget: Int
  private var table: [[UInt8]: Int]?

  /// Begins before the first member of an object; of anything else there is none.
  init(_ object: JSONView) {
    let isObject = object.word.isObject
    first = object.index + 2
    end = isObject ? object.end : first
    position = first
    budget = 64 + 4 * (isObject ? object.word.length : 0)
  }

  /// A cursor that finds nothing.
  init() {
    first = 0
    end = 0
    position = 0
    budget = 0
  }

  /// The place of the value of a member; -1 where there is none.
  mutating func value(named name: JSONView, of root: JSONView) -> Int {
    if first == end { return -1 }
    if table == nil && budget < 0 { table = MemberCursor.table(first, end, root) }
    if let table { return table[name.unescapedBytes] ?? -1 }
    var i = position
    repeat {
      if i >= end { i = first }
      let value = i &+ 1
      let next = root.at(value).nextIndex
      if root.at(i).isSameText(as: name) {
        position = next
        return value
      }
      budget &-= 1
      i = next
      if i >= end && position == first { break }
    } while i != position
    return -1
  }

  private static func table(_ first: Int, _ end: Int, _ root: JSONView) -> [[UInt8]: Int] {
    var table: [[UInt8]: Int] = [:]
    var i = first
    while i < end {
      table[root.at(i).unescapedBytes] = i + 1
      i = root.at(i + 1).nextIndex
    }
    return table
  }
}

extension JSONView {
  /// Whether two strings mean one text, letter for letter.
  @inline(__always)
  func isSameText(as other: JSONView) -> Bool {
    let a = word
    let b = other.word
    if a.isEscaped || b.isEscaped { return unescapedBytes == other.unescapedBytes }
    guard a.length == b.length else { return false }
    var i = 0
    while i < a.length {
      if source[a.low &+ i] != other.source[b.low &+ i] { return false }
      i &+= 1
    }
    return true
  }
}
