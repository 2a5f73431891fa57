/// The fields of one process while its releases are merged, reused from process to process.
struct MergeState {
  var nodes: [MergeNode] = []
  var history: [HistoryEntry] = []
  var findings: [MergeFinding] = []
  let isVersioned: Bool
  let overrides: [String: MergeOverride]
  /// The number of arrays visited so far.
  var visits: Int32 = 0

  /// Node numbers by hash, -1 where free; only the first `mask + 1` are in use.
  private var slots: [Int32]
  private var mask: Int
  /// Keys come from outside: without a seed, chosen names could all fall into one slot.
  private let seed: UInt64

  private static let initialSlots = 1024

  init(isVersioned: Bool, overrides: [String: MergeOverride]) {
    self.isVersioned = isVersioned
    self.overrides = overrides
    slots = [Int32](repeating: -1, count: MergeState.initialSlots)
    mask = MergeState.initialSlots - 1
    seed = UInt64.random(in: .min ... .max)
    removeAll()
  }

  /// Forgets the process and keeps the memory; the root is node 0.
  mutating func removeAll() {
    for i in 0...mask { slots[i] = -1 }
    mask = MergeState.initialSlots - 1
    nodes.removeAll(keepingCapacity: true)
    history.removeAll(keepingCapacity: true)
    findings.removeAll(keepingCapacity: true)
    visits = 0
    var root = MergeNode(key: -1, parent: -1, rule: 0, hash: 0, action: .merge, isItem: false)
    root.isLinked = true
    nodes.append(root)
  }

  /// The hash of a key under a parent.
  @inline(__always)
  func hash(_ text: Span<UInt8>, under parent: Int32) -> UInt32 {
    var h = seed ^ (UInt64(truncatingIfNeeded: parent) &* 0x9E37_79B9_7F4A_7C15)
    h = MergeState.mix(h ^ UInt64(truncatingIfNeeded: text.count))
    unsafe text.withUnsafeBytes { bytes in
      var i = 0
      while i &+ 8 <= bytes.count {
        h = unsafe MergeState.mix(h ^ bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
        i &+= 8
      }
      var tail: UInt64 = 0
      while i < bytes.count {
        tail = unsafe tail << 8 | UInt64(bytes[i])
        i &+= 1
      }
      h = MergeState.mix(h ^ tail)
    }
    return UInt32(truncatingIfNeeded: h ^ (h >> 32))
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  /// The first slot in which a hash may stand.
  @inline(__always)
  func firstSlot(_ hash: UInt32) -> Int { Int(hash) & mask }

  @inline(__always)
  func node(inSlot slot: Int) -> Int32 { slots[slot] }

  @inline(__always)
  func slot(after slot: Int) -> Int { (slot &+ 1) & mask }

  /// Adds a node to the table, not yet to the result.
  mutating func insert(_ node: MergeNode) -> Int32 {
    let number = Int32(nodes.count)
    nodes.append(node)
    if nodes.count &* 2 > mask { growTable() }
    place(number)
    return number
  }

  /// Adds an item that nothing can be merged with later.
  mutating func insertAnonymous(_ node: MergeNode) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  private mutating func place(_ number: Int32) {
    var slot = firstSlot(nodes[Int(number)].hash)
    while slots[slot] >= 0 { slot = self.slot(after: slot) }
    slots[slot] = number
  }

  private mutating func growTable() {
    let size = (mask + 1) * 4
    var tabled: [Int32] = []
    for i in 0...mask where slots[i] >= 0 {
      tabled.append(slots[i])
      slots[i] = -1
    }
    if slots.count < size {
      slots.append(contentsOf: repeatElement(-1, count: size - slots.count))
    }
    mask = size - 1
    // The newest node is in `nodes` but not yet in the table.
    for number in tabled { place(number) }
  }

  /// Makes a node and its ancestors part of the result, each after its earlier siblings.
  mutating func link(_ number: Int32) throws(MergeError) {
    var current = number
    while !nodes[Int(current)].isLinked {
      nodes[Int(current)].isLinked = true
      let parent = Int(nodes[Int(current)].parent)
      let kind: MergeNode.Children = nodes[Int(current)].isItem ? .items : .fields
      if nodes[parent].children == .none {
        nodes[parent].children = kind
        nodes[parent].firstChild = current
      } else {
        guard nodes[parent].children == kind else { throw .inconsistentType(path: "") }
        nodes[Int(nodes[parent].lastChild)].nextSibling = current
      }
      nodes[parent].lastChild = current
      current = Int32(parent)
    }
  }
}

/// How the objects of an array are told apart, where the data's identifiers can't be trusted.
public enum MergeOverride: Sendable, Hashable {
  /// Every object is a new one.
  case append
  /// Objects at the same position are the same.
  case mergeByPosition
}
