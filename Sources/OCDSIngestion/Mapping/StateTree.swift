internal import OCDSCore

/// The state of one process while rows are read into it, reused from process to process.
///
/// Objects have members in the order in which they were first set, arrays have items by their id. A value is JSON text and
/// is written as it was set, so that no digit of an amount changes.
struct StateTree: ~Copyable {
  enum Kind: UInt8 { case object, array, value }

  /// Nodes hold no reference: there are hundreds in a process, and copying one costs nothing so.
  struct Node {
    let kind: Kind
    let parent: Int32
    let hash: UInt64
    /// Where its name lies in the text, and of a value where it lies.
    let name: Range<Int>
    var value: Range<Int> = 0..<0
    var first: Int32 = -1
    var last: Int32 = -1
    var next: Int32 = -1
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
    nodes.append(Node(kind: .object, parent: -1, hash: 0, name: 0..<0))
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
    let start = text.count
    JSONString.appendQuoted(id, to: &text)
    add(StateName.id, from: start, in: item)
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
    if let known = find(name, in: parent) {
      let node = nodes[Int(known)]
      guard node.kind == .value else { return .different }
      return equals(node.value, value.span) ? .same : .different
    }
    let start = text.count
    text.append(contentsOf: value)
    add(name, from: start, in: parent)
    return .new
  }

  /// The value of a member as JSON text; nil where there is none.
  func value(_ name: StateName, in parent: Int32) -> [UInt8]? {
    guard let known = find(name, in: parent), nodes[Int(known)].kind == .value else { return nil }
    return Array(text[nodes[Int(known)].value])
  }

  /// Gives a member the value of another.
  mutating func copy(_ name: StateName, of other: Int32, to parent: Int32) {
    guard let known = find(name, in: other), nodes[Int(known)].kind == .value,
      find(name, in: parent) == nil
    else { return }
    let start = text.count
    text.append(contentsOf: text[nodes[Int(known)].value])
    add(name, from: start, in: parent)
  }

  /// Adds a value to a list of values, once.
  mutating func add(_ value: [UInt8], to list: StateName, in parent: Int32) {
    let value = value.span
    let hash = StateName.hash(value)
    guard let place = child(list.bytes.span, list.hash, .array, in: parent),
      find(value, hash, in: place) == nil
    else { return }
    let name = keep(value)
    var node = Node(kind: .value, parent: place, hash: hash, name: name)
    node.value = name
    append(node)
  }

  /// The state as JSON.
  ///
  /// - Complexity: O(text).
  func json() -> [UInt8] {
    // A part of the text is written once at most, and with a node two brackets and a comma at most. Sound all the same where
    // that were not so: each write looks first whether there is room.
    let most = text.count + 3 * nodes.count
    return unsafe [UInt8](unsafeUninitializedCapacity: most) { output, count in
      var place = unsafe UnsafeMutableRawBufferPointer(output)[...]
      // A slice of the array would count a reference for every name and value.
      unsafe text.withUnsafeBytes { unsafe write(0, of: $0, to: &place) }
      count = unsafe place.startIndex
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

  private mutating func keep(_ name: Span<UInt8>) -> Range<Int> {
    let start = text.count
    // Sound: the bytes are copied during the call.
    unsafe name.withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    return start..<text.count
  }

  /// Adds a member whose value is the end of the text.
  private mutating func add(_ name: StateName, from start: Int, in parent: Int32) {
    let value = start..<text.count
    let kept = keep(name.bytes.span)
    var node = Node(kind: .value, parent: parent, hash: name.hash, name: kept)
    node.value = value
    append(node)
  }

  private mutating func child(
    _ name: Span<UInt8>,
    _ hash: UInt64,
    _ kind: Kind,
    in parent: Int32
  ) -> Int32? {
    if let known = find(name, hash, in: parent) {
      return nodes[Int(known)].kind == kind ? known : nil
    }
    return append(Node(kind: kind, parent: parent, hash: hash, name: keep(name)))
  }

  @discardableResult
  private mutating func append(_ node: Node) -> Int32 {
    let number = Int32(nodes.count)
    let parent = Int(node.parent)
    if nodes[parent].last >= 0 {
      nodes[Int(nodes[parent].last)].next = number
    } else {
      nodes[parent].first = number
    }
    nodes[parent].last = number
    let mask = slots.count &- 1
    var slot = StateTree.start(node.hash, node.parent) & mask
    while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
    slots[slot] = number
    nodes.append(node)
    if nodes.count * 2 > slots.count { grow() }
    return number
  }

  /// Whether a node is a value or has one below it: others say nothing, and are not written.
  func says(_ number: Int) -> Bool {
    if nodes[number].kind == .value { return true }
    var child = Int(nodes[number].first)
    while child >= 0 {
      if says(child) { return true }
      child = Int(nodes[child].next)
    }
    return false
  }

  /// Writes a node to the beginning of some room, and leaves the rest of the room.
  private func write(
    _ number: Int,
    of text: UnsafeRawBufferPointer,
    to room: inout Slice<UnsafeMutableRawBufferPointer>
  ) {
    let node = nodes[number]
    if node.kind == .value { return unsafe StateTree.write(text, node.value, to: &room) }
    let isObject = node.kind == .object
    unsafe StateTree.write(isObject ? UInt8(ascii: "{") : UInt8(ascii: "["), to: &room)
    var child = Int(node.first)
    var isFirst = true
    while child >= 0 {
      let next = Int(nodes[child].next)
      if says(child) {
        if !isFirst { unsafe StateTree.write(UInt8(ascii: ","), to: &room) }
        isFirst = false
        if isObject { unsafe StateTree.write(text, nodes[child].name, to: &room) }
        unsafe write(child, of: text, to: &room)
      }
      child = next
    }
    unsafe StateTree.write(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"), to: &room)
  }

  @inline(__always)
  private static func write(_ byte: UInt8, to room: inout Slice<UnsafeMutableRawBufferPointer>) {
    precondition(unsafe !room.isEmpty)
    unsafe room.base[room.startIndex] = byte
    unsafe room = room.dropFirst()
  }

  @inline(__always)
  private static func write(
    _ text: UnsafeRawBufferPointer,
    _ part: Range<Int>,
    to room: inout Slice<UnsafeMutableRawBufferPointer>
  ) {
    precondition(unsafe part.count <= room.count)
    unsafe UnsafeMutableRawBufferPointer(rebasing: room).copyMemory(
      from: UnsafeRawBufferPointer(rebasing: text[part])
    )
    unsafe room = room.dropFirst(part.count)
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
