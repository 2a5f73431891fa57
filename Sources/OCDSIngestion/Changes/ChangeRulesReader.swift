internal import OCDSCore

/// Walks a schema beside its merge rules and notes of each field what the merge rules do not say.
struct ChangeRulesReader {
  /// The fields by node and name.
  private(set) var fields: [(node: Int, name: [UInt8], field: ChangeRules.Field)] = []
  /// The names that an object of each node must have.
  private(set) var required: [[[UInt8]]]
  private let merge: MergeRules
  private var visited: Set<Int> = []

  init(_ merge: MergeRules) {
    self.merge = merge
    required = Array(repeating: [], count: merge.nodes.count)
  }

  /// Reads the fields of a node, and of the nodes that they lead to.
  mutating func read(_ schema: JSONView, node: Int, root: JSONView) {
    guard node >= 0, visited.insert(node).inserted, let properties = schema["properties"] else {
      return
    }
    // What a release must have stands in its head.
    if node > 0 { required[node] = names(schema["required"]) }
    var members = properties.members
    while let member = members.next() {
      let name = Array(member.name.utf8)
      guard let rule = merge.nodes[node][name] else { continue }
      let value = resolved(member.value, root: root)
      let field = ChangeRules.Field(
        action: rule.action,
        node: Int32(rule.node),
        acceptsNull: acceptsNull(value),
        isRequired: required[node].contains(name)
      )
      fields.append((node, name, field))
      if let items = value["items"], value["properties"] == nil {
        read(resolved(items, root: root), node: rule.node, root: root)
      } else {
        read(value, node: rule.node, root: root)
      }
    }
  }

  /// Whether a value may be null: where the schema says nothing of its type, or names null.
  private func acceptsNull(_ schema: JSONView) -> Bool {
    var isInType = true
    if let type = schema["type"] {
      isInType = type.string == "null" || elements(type) { $0.string == "null" }
    }
    guard let list = schema["enum"] else { return isInType }
    return isInType && elements(list) { $0.isNull }
  }

  private func elements(_ list: JSONView, contain isWanted: (JSONView) -> Bool) -> Bool {
    var elements = list.elements
    while let element = elements.next() {
      if isWanted(element) { return true }
    }
    return false
  }

  private func names(_ list: JSONView?) -> [[UInt8]] {
    guard let list else { return [] }
    var names: [[UInt8]] = []
    var elements = list.elements
    while let element = elements.next() {
      if let name = element.string { names.append(Array(name.utf8)) }
    }
    return names
  }

  /// The schema that a chain of `$ref` inside the document ends at; the schema itself where it has none.
  @_lifetime(copy schema)
  private func resolved(_ schema: JSONView, root: JSONView) -> JSONView {
    var index = schema.index
    var steps = 0
    while steps < 64, let reference = root.at(index)["$ref"]?.string,
      reference.utf8.first == UInt8(ascii: "#"),
      let pointer = JSONPointer(parsing: String(reference.dropFirst())),
      let target = pointer.value(in: root)
    {
      index = target.index
      steps += 1
    }
    return schema.at(index)
  }
}
