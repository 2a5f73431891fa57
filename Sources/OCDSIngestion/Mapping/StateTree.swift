internal import OCDSCore

/// The state of one process while rows are read into it, reused from process to process.
///
/// Objects have members in the order in which they were first set, arrays have items by their id. A value is JSON text and
/// is written as it was set, so that no digit of an amount changes.
struct StateTree: ~Copyable {
  private enum Kind: UInt8 { case object, array, value }

  private struct Node {
    let kind: Kind
    /// The member's name; of an item its id.
    let name: [UInt8]
    let parent: Int32
    var text: Range<Int> = 0..<0
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

  private var nodes: [Node] = []
  private var text: [UInt8] = []
  /// Node numbers by the hash of parent and name, -1 where free; a power of two long and at most half full.
  private var slots: [Int32] = []
  /// Names come from outside: without a seed, chosen ones could all fall into one slot.
  private let seed = UInt64.random(in: .min ... .max)

  /// The place of the whole state.
  static let root: Int32 = 0

  init() { removeAll() }

  mutating func removeAll() {
    nodes.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    slots = [Int32](repeating: -1, count: 512)
    nodes.append(Node(kind: .object, name: [], parent: -1))
  }

  /// The slot in which a child of a node stands, or that is free for it.
  private func slot(_ name: [UInt8], _ parent: Int32) -> Int {
    let mask = slots.count &- 1
    let hash = nameHash(name.span, seed: seed &+ UInt64(UInt32(bitPattern: parent)))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let node = Int(slots[slot])
      if nodes[node].parent == parent && nodes[node].name == name { return slot }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in 1..<nodes.count {
      slots[slot(nodes[number].name, nodes[number].parent)] = Int32(number)
    }
  }

  /// The object that is a member of another; nil where something else stands there.
  mutating func object(_ name: [UInt8], in parent: Int32) -> Int32? {
    child(name, .object, in: parent)
  }

  /// The item with an id of an array that is a member of an object; nil where something else stands there.
  mutating func item(_ id: [UInt8], of array: [UInt8], in parent: Int32) -> Int32? {
    guard let place = child(array, .array, in: parent) else { return nil }
    if let known = find(id, in: place) { return known }
    guard let item = child(id, .object, in: place) else { return nil }
    let start = text.count
    JSONString.appendQuoted(String(decoding: id, as: UTF8.self), to: &text)
    set("id".utf8Array, in: item, start)
    return item
  }

  /// What stands below a place by a member's name or an item's id; nil where nothing does.
  func find(_ name: [UInt8], in parent: Int32) -> Int32? {
    let number = slots[slot(name, parent)]
    return number >= 0 ? number : nil
  }

  /// Whether an array has an item with an id.
  func hasItem(_ id: [UInt8], of array: [UInt8], in parent: Int32) -> Bool {
    guard let place = find(array, in: parent) else { return false }
    return find(id, in: place) != nil
  }

  /// The place of a member that is there; nil where there is none.
  func place(_ name: [UInt8], in parent: Int32) -> Int32? {
    find(name, in: parent)
  }

  /// The number of items of an array that is a member of an object; nil where there is none.
  ///
  /// - Complexity: O(items).
  func count(of array: [UInt8], in parent: Int32) -> Int? {
    guard let place = place(array, in: parent), nodes[Int(place)].kind == .array else { return nil }
    var count = 0
    forEachChild(of: nodes[Int(place)]) { _ in count += 1 }
    return count
  }

  /// Sets a member to a value that is JSON text.
  mutating func set(_ name: [UInt8], to value: [UInt8], in parent: Int32) -> Outcome {
    if let known = find(name, in: parent) {
      let range = nodes[Int(known)].text
      guard nodes[Int(known)].kind == .value else { return .different }
      return text[range].elementsEqual(value) ? .same : .different
    }
    let start = text.count
    text.append(contentsOf: value)
    set(name, in: parent, start)
    return .new
  }

  /// The value of a member as JSON text; nil where there is none.
  func value(_ name: [UInt8], in parent: Int32) -> ArraySlice<UInt8>? {
    guard let known = find(name, in: parent),
      nodes[Int(known)].kind == .value
    else { return nil }
    return text[nodes[Int(known)].text]
  }

  /// Adds a value to a list of values, once.
  mutating func add(_ value: [UInt8], to list: [UInt8], in parent: Int32) {
    guard let place = child(list, .array, in: parent),
      find(value, in: place) == nil
    else { return }
    let start = text.count
    text.append(contentsOf: value)
    set(value, in: place, start)
  }

  /// Writes the state as JSON.
  func write(to writer: inout JSONWriter) { write(0, to: &writer) }

  private mutating func set(_ name: [UInt8], in parent: Int32, _ start: Int) {
    var node = Node(kind: .value, name: name, parent: parent)
    node.text = start..<text.count
    append(node)
  }

  private mutating func child(_ name: [UInt8], _ kind: Kind, in parent: Int32) -> Int32? {
    if let known = find(name, in: parent) {
      return nodes[Int(known)].kind == kind ? known : nil
    }
    return append(Node(kind: kind, name: name, parent: parent))
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
    slots[slot(node.name, node.parent)] = number
    nodes.append(node)
    if nodes.count * 2 > slots.count { grow() }
    return number
  }

  private func write(_ number: Int, to writer: inout JSONWriter) {
    let node = nodes[number]
    switch node.kind {
    case .value: writer.raw(text.span.extracting(node.text))
    case .array: writer.array { w in forEachChild(of: node) { write($0, to: &w) } }
    case .object:
      writer.object { w in
        forEachChild(of: node) { child in
          w.name(String(decoding: nodes[child].name, as: UTF8.self))
          write(child, to: &w)
        }
      }
    }
  }

  private func forEachChild(of node: Node, _ body: (Int) -> Void) {
    var child = node.first
    while child >= 0 {
      body(Int(child))
      child = nodes[Int(child)].next
    }
  }
}

extension String {
  var utf8Array: [UInt8] { Array(utf8) }
}
