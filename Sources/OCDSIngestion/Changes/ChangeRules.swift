public import OCDSCore

/// What the schema says about the change of each field: how merging takes it, whether it can be null, what must stand.
///
/// Read from a (patched) release schema once and shared. The nodes are those of the merge rules: a definition that
/// several fields refer to is one node.
public struct ChangeRules: Sendable {
  /// The rules by which the releases are merged.
  public let merge: MergeRules

  /// What is known of a field.
  struct Field: Sendable, BitwiseCopyable {
    var action = MergeRules.Action.merge
    /// The node of the fields under it.
    var node = Int32(MergeRules.unknownNode)
    /// Whether the schema lets the value be null.
    var acceptsNull = true
    /// Whether an object of this kind must have the field.
    var isRequired = false

    /// What is assumed of a field that the schema does not have.
    static let unknown = Field()
  }

  /// A field in the table; no field where the node is below 0.
  private struct Slot: Sendable, BitwiseCopyable {
    var node: Int32 = -1
    var nameStart: Int32 = 0
    var nameLength: Int32 = 0
    var field = Field.unknown
  }

  /// The names that an object of each node must have.
  let required: [[[UInt8]]]
  private let table: [Slot]
  private let names: [UInt8]
  /// Names come from outside: without a seed, chosen ones could all fall into one slot.
  private let seed: UInt64

  /// Reads the rules from a release schema.
  ///
  /// - Complexity: O(size of the schema).
  public init(schema: JSONView) {
    merge = MergeRules(schema: schema)
    var reader = ChangeRulesReader(merge)
    reader.read(schema, node: 0, root: schema)
    required = reader.required
    let seed = UInt64.random(in: .min ... .max)
    var size = 16
    while size < 2 * reader.fields.count { size *= 2 }
    var table = [Slot](repeating: Slot(), count: size)
    var names: [UInt8] = []
    for (node, name, field) in reader.fields {
      var slot = ChangeRules.slot(name.span, node, seed, size)
      while table[slot].node >= 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = Slot(
        node: Int32(node),
        nameStart: Int32(names.count),
        nameLength: Int32(name.count),
        field: field
      )
      names.append(contentsOf: name)
    }
    self.table = table
    self.names = names
    self.seed = seed
  }

  /// What is known of a member's field under a node.
  ///
  /// - Complexity: O(name).
  func field(_ name: JSONView, under node: Int) -> Field {
    guard node >= 0 else { return .unknown }
    let word = name.word
    if word.isEscaped {
      // Rare: the name is another text than it means.
      return field(Array((name.string ?? "").utf8).span, under: node)
    }
    return field(name.source.extracting(word.low..<word.low + word.length), under: node)
  }

  private func field(_ name: Span<UInt8>, under node: Int) -> Field {
    let table = table.span
    var slot = ChangeRules.slot(name, node, seed, table.count)
    while table[slot].node >= 0 {
      let entry = table[slot]
      if Int(entry.node) == node && isName(entry, name) { return entry.field }
      slot = (slot &+ 1) & (table.count &- 1)
    }
    return .unknown
  }

  private func isName(_ entry: Slot, _ name: Span<UInt8>) -> Bool {
    guard Int(entry.nameLength) == name.count else { return false }
    let names = names.span
    for i in 0..<name.count where names[Int(entry.nameStart) &+ i] != name[i] { return false }
    return true
  }

  private static func slot(_ name: Span<UInt8>, _ node: Int, _ seed: UInt64, _ size: Int) -> Int {
    let mixed = seed &+ UInt64(truncatingIfNeeded: node) &* 0x9E37_79B9_7F4A_7C15
    let hash = nameHash(name, seed: mixed)
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
  }
}
