internal import OCDSCore

/// The identifiers of the objects of one kind, found by their text.
struct IdentifierTable: ~Copyable {
  /// All objects whose identifiers have one text.
  struct Entry {
    let identifier: Identifier
    /// How many of the identifiers are strings, and how many numbers.
    var strings = 0
    var numbers = 0
    /// The place of one of the objects in the list of its kind.
    var object: Int
    /// The kinds of references that mention them.
    var mentions: UInt8 = 0
    /// The first contract of an award in the list of contracts; -1 where there is none.
    var firstContract = -1
  }

  /// The texts, in order of first appearance.
  private(set) var entries: [Entry] = []
  /// For each hash the place of an entry, counted from 1; 0 is free.
  private var slots: [Int32] = Array(repeating: 0, count: 16)
  private var mask = 15

  /// Forgets everything and makes room for some identifiers.
  mutating func prepare(_ count: Int) {
    entries.removeAll(keepingCapacity: true)
    var size = 16
    while size < count &* 2 { size &*= 2 }
    if slots.count < size { slots = Array(repeating: 0, count: size) }
    mask = size &- 1
    for slot in 0..<size { slots[slot] = 0 }
  }

  /// Adds an identifier of an object; returns its entry.
  @discardableResult
  mutating func insert(_ identifier: Identifier, object: Int, in document: JSONView) -> Int {
    var slot = Int(truncatingIfNeeded: identifier.hash) & mask
    while true {
      let place = Int(slots[slot])
      if place == 0 { break }
      if entries[place &- 1].identifier.hasSameText(as: identifier, of: document) {
        count(identifier, in: place &- 1)
        return place &- 1
      }
      slot = (slot &+ 1) & mask
    }
    entries.append(Entry(identifier: identifier, object: object))
    slots[slot] = Int32(truncatingIfNeeded: entries.count)
    count(identifier, in: entries.count &- 1)
    return entries.count &- 1
  }

  private mutating func count(_ identifier: Identifier, in entry: Int) {
    if identifier.isString {
      entries[entry].strings &+= 1
    } else {
      entries[entry].numbers &+= 1
    }
  }

  /// Returns the entry of the objects whose identifiers have a text; -1 where there are none.
  @inline(__always)
  borrowing func find(_ identifier: Identifier, in document: JSONView) -> Int {
    var slot = Int(truncatingIfNeeded: identifier.hash) & mask
    while true {
      let place = Int(slots[slot])
      if place == 0 { return -1 }
      if entries[place &- 1].identifier.hasSameText(as: identifier, of: document) {
        return place &- 1
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// Notes that a kind of reference mentions the objects of an entry.
  mutating func mention(_ entry: Int, by bit: UInt8) { entries[entry].mentions |= bit }

  /// Makes an object the one that stands for an entry.
  mutating func setObject(_ object: Int, of entry: Int) { entries[entry].object = object }

  /// Puts a contract before the others of an award; returns the one that was first.
  mutating func chain(_ contract: Int, to entry: Int) -> Int {
    let next = entries[entry].firstContract
    entries[entry].firstContract = contract
    return next
  }
}

extension IdentifierTable.Entry {
  /// How many objects there are.
  var count: Int { strings &+ numbers }

  /// How many objects have an identifier of the same JSON type.
  func count(like identifier: Identifier) -> Int { identifier.isString ? strings : numbers }
}
