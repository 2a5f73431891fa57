internal import OCDSCore

/// The state of one process while rows are read into it, reused from process to process.
///
/// Objects have members in the order in which they were first set, arrays have items by their id. A value is JSON text and
/// is written as it was set, so that no digit of an amount changes.
struct StateTree: ~Copyable {
  enum Kind: UInt8 { case object, array, value }

  /// Nodes hold no reference: there are hundreds in a process, and copying one costs nothing so.
  struct Node {
    let hash: UInt64
    /// Where its text begins, in which a member's value follows its name.
    let start: Int
    /// Where its text ends.
    let end: Int
    let nameCount: Int32
    let parent: Int32
    var first: Int32 = -1
    var last: Int32 = -1
    var next: Int32 = -1
    let kind: Kind
    /// Whether it is a value in a list, which is its own name.
    let isListed: Bool
    /// Whether it is a value or has one below it: others say nothing, and are not written.
    var says = false

    /// Where its name lies in the text.
    var name: Range<Int> { start..<start &+ Int(nameCount) }

    /// Where its value lies in the text.
    var value: Range<Int> { (isListed ? start : start &+ Int(nameCount))..<end }
  }

  /// What became of a value that was set.
  enum Outcome: Sendable, Hashable {
    case new
    case same
    /// Another value stands there already, and was left.
    case different
  }

  private(set) var nodes: [Node] = []
  /// Names and values.
  private(set) var text: [UInt8] = []
  /// Node numbers by the hash of parent and name, -1 where free; a power of two long and at most half full.
  private var slots: [Int32] = []

  /// The place of the whole state.
  static let root: Int32 = 0
  private static let fewestSlots = 1024

  init() { removeAll() }

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    if slots.count == StateTree.fewestSlots {
      for i in slots.indices { slots[i] = -1 }
    } else {
      slots = [Int32](repeating: -1, count: StateTree.fewestSlots)
    }
    nodes.append(
      Node(hash: 0, start: 0, end: 0, nameCount: 0, parent: -1, kind: .object, isListed: false)
    )
  }

  /// The object that is a member of another; nil where something else stands there.
  mutating func object(_ name: StateName, in parent: Int32) -> Int32? {
    child(name.bytes.span, name.hash, .object, in: parent)
  }

  /// The item with an id of an array that is a member of an object; nil where something else stands there.
  mutating func item(_ id: StateName, of array: StateName, in parent: Int32) -> Int32? {
    item(id.bytes, id.hash, of: array, in: parent)
  }

  /// The same by the bytes of the id and their hash.
  mutating func item(
    _ id: [UInt8],
    _ hash: UInt64,
    of array: StateName,
    in parent: Int32
  ) -> Int32? {
    let id = id.span
    guard let place = child(array.bytes.span, array.hash, .array, in: parent) else { return nil }
    if let known = find(id, hash, in: place) { return known }
    guard let item = child(id, hash, .object, in: place) else { return nil }
    let own = StateName.id
    let slot = slot(own.bytes.span, own.hash, item)
    add(own, in: item, at: slot) { text in JSONString.appendQuoted(id, to: &text) }
    return item
  }

  /// What stands below a place by a member's name or an item's id; nil where nothing does.
  func find(_ name: StateName, in parent: Int32) -> Int32? {
    find(name.bytes.span, name.hash, in: parent)
  }

  /// The same by the bytes of the name and their hash.
  func find(_ name: Span<UInt8>, _ hash: UInt64, in parent: Int32) -> Int32? {
    let number = slots[slot(name, hash, parent)]
    return number >= 0 ? number : nil
  }

  /// The number of items of an array that is a member of an object; nil where there is none.
  ///
  /// - Complexity: O(items).
  func count(of array: StateName, in parent: Int32) -> Int? {
    guard let place = find(array, in: parent), nodes[Int(place)].kind == .array else { return nil }
    var count = 0
    var child = nodes[Int(place)].first
    while child >= 0 {
      count += 1
      child = nodes[Int(child)].next
    }
    return count
  }

  /// Sets a member to a value that is JSON text.
  mutating func set(_ name: StateName, to value: [UInt8], in parent: Int32) -> Outcome {
    let slot = slot(name.bytes.span, name.hash, parent)
    if slots[slot] >= 0 {
      let node = nodes[Int(slots[slot])]
      guard node.kind == .value else { return .different }
      return equals(node.value, value.span) ? .same : .different
    }
    add(name, in: parent, at: slot) { text in text.append(contentsOf: value) }
    return .new
  }

  /// The value of a member as JSON text; nil where there is none.
  func value(_ name: StateName, in parent: Int32) -> [UInt8]? {
    guard let known = find(name, in: parent), nodes[Int(known)].kind == .value else { return nil }
    return Array(text[nodes[Int(known)].value])
  }

  /// Gives a member the value of another.
  mutating func copy(_ name: StateName, of other: Int32, to parent: Int32) {
    guard let value = value(name, in: other) else { return }
    let slot = slot(name.bytes.span, name.hash, parent)
    guard slots[slot] < 0 else { return }
    add(name, in: parent, at: slot) { text in text.append(contentsOf: value) }
  }

  /// Adds a value to a list of values, once.
  mutating func add(_ value: [UInt8], to list: StateName, in parent: Int32) {
    let value = value.span
    let hash = StateName.hash(value)
    guard let place = child(list.bytes.span, list.hash, .array, in: parent) else { return }
    let slot = slot(value, hash, place)
    guard slots[slot] < 0 else { return }
    let start = text.count
    keep(value)
    append(.value, hash, from: start, named: value.count, isListed: true, in: place, at: slot)
  }

  /// The state as JSON.
  ///
  /// - Complexity: O(text).
  func json() -> [UInt8] {
    // A part of the text is written once at most, and with a node two brackets and a comma at most. Sound all the same where
    // that were not so: each write looks first whether there is room.
    let most = text.count + 3 * nodes.count
    return unsafe [UInt8](unsafeUninitializedCapacity: most) { output, count in
      // A slice of the array would count a reference for every name and value.
      unsafe text.withUnsafeBytes { text in
        unsafe write(0, of: text, to: UnsafeMutableRawBufferPointer(output), at: &count)
      }
    }
  }
}

extension StateTree {
  /// The slot in which a child of a node stands, or that is free for it.
  @inline(__always)
  private func slot(_ name: Span<UInt8>, _ hash: UInt64, _ parent: Int32) -> Int {
    let mask = slots.count &- 1
    var slot = StateTree.start(hash, parent) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if nodes[number].hash == hash, nodes[number].parent == parent,
        equals(nodes[number].name, name)
      {
        return slot
      }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  @inline(__always)
  private static func start(_ hash: UInt64, _ parent: Int32) -> Int {
    let mixed = hash ^ (UInt64(UInt32(bitPattern: parent)) &* 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: mixed ^ (mixed >> 32))
  }

  /// Whether a part of the text is some bytes.
  @inline(__always)
  func equals(_ part: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard part.count == bytes.count else { return false }
    return text.span.extracting(part).isEqual(to: bytes)
  }

  private mutating func grow() {
    var slots = [Int32](repeating: -1, count: self.slots.count * 4)
    let mask = slots.count - 1
    for number in 1..<nodes.count {
      var slot = StateTree.start(nodes[number].hash, nodes[number].parent) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
    self.slots = slots
  }

  private mutating func keep(_ name: Span<UInt8>) {
    // Sound: the bytes are copied during the call.
    unsafe name.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
  }

  /// Adds a member whose value a function writes.
  @inline(__always)
  private mutating func add(
    _ name: StateName,
    in parent: Int32,
    at slot: Int,
    _ write: (inout [UInt8]) -> Void
  ) {
    let start = text.count
    keep(name.bytes.span)
    write(&text)
    append(.value, name.hash, from: start, named: name.bytes.count, in: parent, at: slot)
  }

  private mutating func child(
    _ name: Span<UInt8>,
    _ hash: UInt64,
    _ kind: Kind,
    in parent: Int32
  ) -> Int32? {
    let slot = slot(name, hash, parent)
    if slots[slot] >= 0 {
      let known = slots[slot]
      return nodes[Int(known)].kind == kind ? known : nil
    }
    let start = text.count
    keep(name)
    return append(kind, hash, from: start, named: name.count, in: parent, at: slot)
  }

  /// Adds a node whose text is the end of all text.
  @discardableResult
  private mutating func append(
    _ kind: Kind,
    _ hash: UInt64,
    from start: Int,
    named nameCount: Int,
    isListed: Bool = false,
    in parent: Int32,
    at slot: Int
  ) -> Int32 {
    let number = Int32(nodes.count)
    let before = nodes[Int(parent)].last
    nodes[Int(parent)].last = number
    if before >= 0 { nodes[Int(before)].next = number } else { nodes[Int(parent)].first = number }
    slots[slot] = number
    // Made where it is kept: a copy would wait for the parts that were written just before.
    nodes.append(
      Node(
        hash: hash,
        start: start,
        end: text.count,
        nameCount: Int32(nameCount),
        parent: parent,
        kind: kind,
        isListed: isListed
      )
    )
    if kind == .value {
      var place = Int(number)
      while place >= 0, !nodes[place].says {
        nodes[place].says = true
        place = Int(nodes[place].parent)
      }
    }
    if nodes.count * 2 > slots.count { grow() }
    return number
  }

  /// Whether a node is a value or has one below it: others say nothing, and are not written.
  func says(_ number: Int) -> Bool { nodes[number].says }

  /// Writes a node into some room from a place on, which moves to its end.
  private func write(
    _ number: Int,
    of text: UnsafeRawBufferPointer,
    to room: UnsafeMutableRawBufferPointer,
    at place: inout Int
  ) {
    let isObject = nodes[number].kind == .object
    unsafe StateTree.write(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["), to: room, at: &place)
    var next = nodes[number].first
    var isFirst = true
    while next >= 0 {
      let child = nodes[Int(next)]
      if child.says {
        if !isFirst { unsafe StateTree.write(UInt8(ascii: ","), to: room, at: &place) }
        isFirst = false
        if child.kind == .value {
          unsafe StateTree.write(text, child.start..<child.end, to: room, at: &place)
        } else {
          if isObject { unsafe StateTree.write(text, child.name, to: room, at: &place) }
          unsafe write(Int(next), of: text, to: room, at: &place)
        }
      }
      next = child.next
    }
    unsafe StateTree.write(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"), to: room, at: &place)
  }

  @inline(__always)
  private static func write(
    _ byte: UInt8,
    to room: UnsafeMutableRawBufferPointer,
    at place: inout Int
  ) {
    precondition(place < room.count)
    unsafe room[place] = byte
    place &+= 1
  }

  @inline(__always)
  private static func write(
    _ text: UnsafeRawBufferPointer,
    _ part: Range<Int>,
    to room: UnsafeMutableRawBufferPointer,
    at place: inout Int
  ) {
    let count = part.count
    precondition(part.upperBound <= text.count && count <= room.count - place)
    guard count > 0, let from = text.baseAddress, let to = room.baseAddress else { return }
    unsafe (to + place).copyMemory(from: from + part.lowerBound, byteCount: count)
    place &+= count
  }
}

extension Span<UInt8> {
  /// Whether two texts of one length are the same.
  @inline(__always)
  func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    return unsafe withUnsafeBytes { a in
      unsafe other.withUnsafeBytes { b in
        var i = 0
        // Sound: both are as long as `count`.
        while i &+ 8 <= count {
          if unsafe a.loadUnaligned(fromByteOffset: i, as: UInt64.self)
            != b.loadUnaligned(fromByteOffset: i, as: UInt64.self)
          {
            return false
          }
          i &+= 8
        }
        while i < count {
          if unsafe a[i] != b[i] { return false }
          i &+= 1
        }
        return true
      }
    }
  }
}
