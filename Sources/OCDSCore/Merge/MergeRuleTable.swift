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
  }

  private let table: [Slot]
  /// The names of the fields, one after the other.
  private let names: [UInt8]

  init(_ rules: MergeRules, seed: UInt64) {
    let count = rules.nodes.reduce(0) { $0 + $1.count }
    var size = 16
    while size < 2 * count { size *= 2 }
    var table = [Slot](repeating: Slot(), count: size)
    var names: [UInt8] = []
    for (node, fields) in rules.nodes.enumerated() {
      for (name, field) in fields {
        let hash = hash(nameHash(name.span, seed: seed), under: node)
        var slot = Int(hash) & (size - 1)
        while table[slot].node >= 0 { slot = (slot + 1) & (size - 1) }
        table[slot] = Slot(
          hash: hash,
          node: Int32(node),
          nameStart: Int32(names.count),
          nameLength: Int32(name.count),
          target: Int32(field.node),
          action: field.action
        )
        names.append(contentsOf: name)
      }
    }
    self.table = table
    self.names = names
  }

  /// The field of a name, whose hash is given, under a node.
  @inline(__always)
  func field(_ name: Span<UInt8>, _ nameHash: UInt64, under node: Int) -> MergeRules.Field? {
    guard node >= 0 else { return nil }
    let hash = hash(nameHash, under: node)
    let table = table.span
    var slot = Int(hash) & (table.count &- 1)
    while table[slot].node >= 0 {
      let entry = table[slot]
      if entry.hash == hash && Int(entry.node) == node && isName(entry, name) {
        return MergeRules.Field(action: entry.action, node: Int(entry.target))
      }
      slot = (slot &+ 1) & (table.count &- 1)
    }
    return nil
  }

  @inline(__always)
  private func isName(_ entry: Slot, _ name: Span<UInt8>) -> Bool {
    guard Int(entry.nameLength) == name.count else { return false }
    let names = names.span
    let start = Int(entry.nameStart)
    var i = 0
    while i < name.count {
      if names[start &+ i] != name[i] { return false }
      i &+= 1
    }
    return true
  }
}
