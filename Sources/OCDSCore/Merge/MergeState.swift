/// The fields of one process while its releases are merged, reused from process to process.
struct MergeState: ~Copyable {
  var nodes = Pool<MergeNode>(capacity: 1024)
  var history = Pool<HistoryEntry>()
  var findings: [MergeFinding] = []
  let isVersioned: Bool
  let overrides: [String: MergeOverride]
  /// The number of arrays and objects visited so far.
  var visits: Int32 = 0
  /// Whether an object of a release has two members of one name: the state is then worth nothing.
  var hasDuplicateMembers = false
  /// Whether a value that was to be passed over might contradict another: the state is then worth nothing.
  var hasOddValues = false

  /// For each slot of the rules the one whose name came next when it was last met, and behind them for each node of the
  /// rules the slot of its first name; -1 where none is known.
  var followers = Pool<Int32>(capacity: 16)
  /// For each slot of the rules whether values of its field were passed over, in the process at hand.
  var shapes = Pool<UnreadShape>(capacity: 16)

  /// Node numbers by hash, -1 where free; a power of two long and at most half full.
  private var slots = Pool<Int32>(capacity: MergeState.initialSlots)
  /// Keys come from outside: without a seed, chosen names could all fall into one slot.
  let seed: UInt64

  private static let initialSlots = 2048

  init(isVersioned: Bool, overrides: [String: MergeOverride]) {
    self.isVersioned = isVersioned
    self.overrides = overrides
    seed = UInt64.random(in: .min ... .max)
    removeAll()
  }

  /// Forgets the process and keeps the memory; the root is node 0.
  mutating func removeAll() {
    slots.fill(-1, count: MergeState.initialSlots)
    nodes.removeAll()
    history.removeAll()
    findings.removeAll(keepingCapacity: true)
    visits = 0
    hasDuplicateMembers = false
    hasOddValues = false
    var root = MergeNode(
      key: -1,
      parent: -1,
      rule: 0,
      hash: 0,
      action: .merge,
      unread: .none,
      isItem: false
    )
    root.isLinked = true
    nodes.append(root)
  }

  /// Makes ready for a process of which not all is read.
  mutating func beginPassingOver(_ rules: MergeRuleTable) {
    shapes.fill(.unseen, count: rules.slotCount)
    if followers.count == 0 { followers.fill(-1, count: rules.placeCount) }
  }

  /// The hash of a name or an identity, to be combined with its parent.
  @inline(__always)
  func hash(_ text: Span<UInt8>) -> UInt64 { nameHash(text, seed: seed) }

  /// The first slot in which a hash may stand.
  @inline(__always)
  func firstSlot(_ hash: UInt32) -> Int { Int(hash) & (slots.count &- 1) }

  @inline(__always)
  func node(inSlot slot: Int) -> Int32 { slots[slot] }

  @inline(__always)
  func slot(after slot: Int) -> Int { (slot &+ 1) & (slots.count &- 1) }

  /// Adds a node to the table, in the free slot at which the search for it ended; not yet to the result.
  @inline(__always)
  mutating func insert(_ node: MergeNode, inSlot slot: Int) -> Int32 {
    let number = Int32(truncatingIfNeeded: nodes.count)
    nodes.append(node)
    if nodes.count &* 2 > slots.count {
      growTable()
      place(number)
    } else {
      slots[slot] = number
    }
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
    var tabled: [Int32] = []
    for i in 0..<slots.count where slots[i] >= 0 { tabled.append(slots[i]) }
    slots.fill(-1, count: slots.count * 4)
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
      guard nodes[parent].children == .none || nodes[parent].children == kind else {
        throw .inconsistentType(path: "")
      }
      nodes[parent].children = kind
      // What has only children that were passed over has children and no first one.
      if nodes[parent].lastChild < 0 {
        nodes[parent].firstChild = current
      } else {
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
