internal import OCDSCore

/// Finds objects of one array by their `id`, at once where they are asked for in the array's own order.
///
/// As a `MemberCursor` does: all searches together take O(objects), and the members that stand before each `id`.
struct ItemCursor {
  private let first: Int
  private let end: Int
  private var position: Int
  /// How many identifiers may still be compared before a table is made.
  private var budget: Int
  private var table: [ItemIdentity: Int]?

  /// Begins before the first object of an array.
  init(_ array: JSONView) {
    let isArray = array.word.isArray
    first = array.index + 2
    end = isArray ? array.end : first
    position = first
    budget = 64 + 4 * (isArray ? array.word.length : 0)
  }

  /// Begins before the first object of the list that a state has under a name; finds nothing where it has none.
  init(_ state: JSONView, list name: String) {
    if let list = state[name] { self.init(list) } else { self.init() }
  }

  /// A cursor that finds nothing.
  init() {
    first = 0
    end = 0
    position = 0
    budget = 0
  }

  /// The place of the object that has an `id`; -1 where there is none.
  mutating func item(_ id: JSONView, of root: JSONView) -> Int {
    if first == end { return -1 }
    if table == nil && budget < 0 { table = ItemCursor.table(first, end, root) }
    if let table { return table[ItemIdentity(id)] ?? -1 }
    var i = position
    repeat {
      if i >= end { i = first }
      let next = root.at(i).nextIndex
      let known = root.at(i).identifierIndex
      if known >= 0 && root.at(known).isEqual(to: id) {
        position = next
        return i
      }
      budget &-= 1
      i = next
      if i >= end && position == first { break }
    } while i != position
    return -1
  }

  private static func table(_ first: Int, _ end: Int, _ root: JSONView) -> [ItemIdentity: Int] {
    var table: [ItemIdentity: Int] = [:]
    var i = first
    while i < end {
      let id = root.at(i).identifierIndex
      if id >= 0 {
        let identity = ItemIdentity(root.at(id))
        if table[identity] == nil { table[identity] = i }
      }
      i = root.at(i).nextIndex
    }
    return table
  }
}
