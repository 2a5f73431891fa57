/// The rules as one table by the hash of a node and a name, at most half full.
///
/// Made by each merger with its own seed, so that the hash of a name serves this table and the merger's own.
struct MergeRuleTable {
  /// A field in the table, or no field where the node is below 0.
  private struct Slot: BitwiseCopyable {
    var hash: UInt32 = 0
    var node: Int32 = -1
    var nameStart: Int32 = 0
    var nameLength: Int32 = 0
    var target: Int32 = 0
    var action = MergeRules.Action.merge
    var unread = UnreadValues.none
  }

  /// What is known of a field.
  struct Field {
    let action: MergeRules.Action
    let node: Int
    let unread: UnreadValues
  }

  private let table: [Slot]
  /// The hash of the name in each slot, without a node.
  private let nameHashes: [UInt64]
  /// The number of nodes.
  private let nodeCount: Int
  /// The names of the fields, one after the other.
  private let names: [UInt8]
  /// The node beyond those of the rules, whose fields are the names that are read; -1 where all are.
  private let readNode: Int

  /// Whether only the members of some names will be read.
  var readsSome: Bool { readNode >= 0 }

  /// Makes a table of the rules, and of the names that will be read where these are not all.
  init(_ rules: MergeRules, seed: UInt64, reading read: Set<[UInt8]>? = nil) {
    let count = rules.nodes.reduce(read?.count ?? 0) { $0 + $1.count }
    var size = 16
    while size < 2 * count { size *= 2 }
    var table = [Slot](repeating: Slot(), count: size)
    var nameHashes = [UInt64](repeating: 0, count: size)
    var names: [UInt8] = []
    let place = { (name: [UInt8], node: Int, field: Field) in
      let named = nameHash(name.span, seed: seed)
      let hash = hash(named, under: node)
      var slot = Int(hash) & (size - 1)
      while table[slot].node >= 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Slot(
        hash: hash,
        node: Int32(node),
        nameStart: Int32(names.count),
        nameLength: Int32(name.count),
        target: Int32(field.node),
        action: field.action,
        unread: field.unread
      )
      nameHashes[slot] = named
      names.append(contentsOf: name)
    }
    for (node, fields) in rules.nodes.enumerated() {
      for (name, field) in fields {
        let isRead = read?.contains(name) ?? true
        let unread = isRead ? .none : UnreadValues(of: field, in: rules)
        place(name, node, Field(action: field.action, node: field.node, unread: unread))
      }
    }
    readNode = read == nil ? -1 : rules.nodes.count
    for name in read ?? [] {
      place(name, readNode, Field(action: .merge, node: MergeRules.unknownNode, unread: .none))
    }
    self.table = table
    self.nameHashes = nameHashes
    self.names = names
    nodeCount = rules.nodes.count
  }

  /// Which values nobody will read of a field that the schema does not know.
  func unreadOfUnknown(_ name: Span<UInt8>, _ nameHash: UInt64) -> UnreadValues {
    guard readsSome else { return .none }
    return field(name, nameHash, under: readNode) == nil ? .scalars : .none
  }

  /// The field of a name, whose hash is given, under a node.
  @inline(__always)
  func field(_ name: Span<UInt8>, _ nameHash: UInt64, under node: Int) -> Field? {
    let slot = slot(name, nameHash, under: node)
    return slot < 0 ? nil : field(inSlot: slot)
  }

  /// The slot of a name, whose hash is given, under a node; -1 where it is unknown.
  @inline(__always)
  func slot(_ name: Span<UInt8>, _ nameHash: UInt64, under node: Int) -> Int {
    guard node >= 0 else { return -1 }
    let hash = hash(nameHash, under: node)
    let table = table.span
    var slot = Int(hash) & (table.count &- 1)
    while table[slot].node >= 0 {
      if table[slot].hash == hash && Int(table[slot].node) == node && isNamed(slot, name) {
        return slot
      }
      slot = (slot &+ 1) & (table.count &- 1)
    }
    return -1
  }

  @inline(__always)
  func field(inSlot slot: Int) -> Field {
    let table = table.span
    return Field(
      action: table[slot].action,
      node: Int(table[slot].target),
      unread: table[slot].unread
    )
  }

  /// Which values nobody will read of the field in a slot.
  @inline(__always)
  func unread(inSlot slot: Int) -> UnreadValues { table.span[slot].unread }

  /// The hash of the name in a slot.
  @inline(__always)
  func nameInSlotHash(_ slot: Int) -> UInt64 { nameHashes.span[slot] }

  /// The number of slots, and behind them of places for the nodes.
  var slotCount: Int { table.count }
  var placeCount: Int { table.count + nodeCount }

  /// Whether the field in a slot has a name.
  @inline(__always)
  func isNamed(_ slot: Int, _ name: Span<UInt8>) -> Bool {
    let table = table.span
    guard Int(table[slot].nameLength) == name.count else { return false }
    let start = Int(table[slot].nameStart)
    return areEqual(names.span.extracting(start..<start &+ name.count), name)
  }
}

/// Whether two texts of one length are the same bytes.
@inline(__always)
func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
  let count = a.count
  guard count == b.count else { return false }
  let first = unsafe a.bytes
  let second = unsafe b.bytes
  // Sound: every load is of bytes within the spans, which are equally long, and every pattern of bits is a number.
  var i = 0
  while i &+ 8 <= count {
    let one = unsafe first.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
    let other = unsafe second.unsafeLoadUnaligned(fromUncheckedByteOffset: i, as: UInt64.self)
    if one != other { return false }
    i &+= 8
  }
  while i < count {
    let one = unsafe first.unsafeLoad(fromUncheckedByteOffset: i, as: UInt8.self)
    let other = unsafe second.unsafeLoad(fromUncheckedByteOffset: i, as: UInt8.self)
    if one != other { return false }
    i &+= 1
  }
  return true
}
