/// What the schema says about the merging of each field.
///
/// The rules are read from a (patched) release schema once and shared. They form a graph, not a list of paths: a
/// definition that several fields refer to is one node, however deep the references go, even to itself.
///
/// Source: https://standard.open-contracting.org/1.1/en/schema/merging/#merge-rules
public struct MergeRules: Sendable {
  /// What happens to a field's value.
  package enum Action: UInt8, Sendable, BitwiseCopyable {
    /// Objects are merged by field, arrays of objects by identifier, anything else replaces what was there.
    case merge
    /// The value is left out of the result.
    case omit
    /// The value replaces what was there as one.
    case replace
  }

  /// A field under a node: its action and the node of its own fields.
  package struct Field: Sendable {
    package let action: Action
    package let node: Int
  }

  /// The fields of every node by name; the node 0 is the release.
  package let nodes: [[[UInt8]: Field]]
  /// A node without fields, for everything that the schema does not know.
  package static let unknownNode = -1

  /// Creates rules that know no field: objects are merged, everything else is replaced.
  public init() { nodes = [[:]] }

  /// Reads the rules from a release schema.
  public init(schema: JSONView) {
    var builder = MergeRulesBuilder()
    builder.addNode(for: schema, root: schema)
    nodes = builder.nodes
  }

  /// Every rule other than to merge, by path without array indexes; for documentation and tests.
  ///
  /// A definition that refers to itself is listed once on each path.
  public var paths: [(path: String, isOmitted: Bool)] {
    var found: [(String, Bool)] = []
    collect(0, path: "", visited: [], &found)
    return found.sorted { $0.0 < $1.0 }
  }

  private func collect(
    _ node: Int,
    path: String,
    visited: Set<Int>,
    _ found: inout [(String, Bool)]
  ) {
    guard node >= 0, !visited.contains(node) else { return }
    for (name, field) in nodes[node] {
      let place =
        path.isEmpty
        ? String(decoding: name, as: UTF8.self) : path + "/" + String(decoding: name, as: UTF8.self)
      switch field.action {
      case .omit: found.append((place, true))
      case .replace: found.append((place, false))
      case .merge: collect(field.node, path: place, visited: visited.union([node]), &found)
      }
    }
  }
}

/// Walks a schema and collects the rules of its fields.
private struct MergeRulesBuilder {
  var nodes: [[[UInt8]: MergeRules.Field]] = []
  /// The node of a schema by the place of its `properties` on the tape.
  private var known: [Int: Int] = [:]

  /// Adds the fields of a schema's `properties`; a schema that was met before keeps its node.
  @discardableResult
  mutating func addNode(for schema: JSONView, root: JSONView) -> Int {
    guard let properties = schema["properties"], properties.kind == .object else {
      if nodes.isEmpty { nodes.append([:]) }
      return MergeRules.unknownNode
    }
    if let node = known[properties.index] { return node }
    let node = nodes.count
    known[properties.index] = node
    nodes.append([:])
    var members = properties.members
    while let member = members.next() {
      nodes[node][member.nameBytes] = field(resolved(member.value, root: root), root: root)
    }
    return node
  }

  /// The first of the rules that fits a field's schema.
  private mutating func field(_ schema: JSONView, root: JSONView) -> MergeRules.Field {
    let unknown = MergeRules.unknownNode
    let types = types(schema)
    // OCDS 1.0 has `mergeStrategy` in the place of the flags.
    let strategy = schema["mergeStrategy"]?.string
    if isTrue(schema["omitWhenMerged"]) || strategy == "ocdsOmit" {
      return .init(action: .omit, node: unknown)
    }
    let isArray = types.contains("array")
    if isArray && (isTrue(schema["wholeListMerge"]) || strategy == "ocdsVersion") {
      return .init(action: .replace, node: unknown)
    }
    if types.contains("object"), schema["properties"] != nil {
      return .init(action: .merge, node: addNode(for: schema, root: root))
    }
    guard isArray, let items = schema["items"] else { return .init(action: .merge, node: unknown) }
    let item = resolved(items, root: root)
    let itemTypes = self.types(item)
    if itemTypes.contains(where: { $0 != "object" }) {
      return .init(action: .replace, node: unknown)
    }
    guard itemTypes.contains("object"), let properties = item["properties"] else {
      return .init(action: .merge, node: unknown)
    }
    if properties["id"] == nil { return .init(action: .replace, node: unknown) }
    return .init(action: .merge, node: addNode(for: item, root: root))
  }

  private func types(_ schema: JSONView) -> [String] {
    guard let type = schema["type"] else { return [] }
    if let one = type.string { return [one] }
    var names: [String] = []
    var elements = type.elements
    while let element = elements.next() {
      if let name = element.string { names.append(name) }
    }
    return names
  }

  private func isTrue(_ flag: JSONView?) -> Bool { flag?.boolean == true }

  /// The schema that a chain of `$ref` inside the document ends at; the schema itself where it has none.
  @_lifetime(copy schema)
  private func resolved(_ schema: JSONView, root: JSONView) -> JSONView {
    var index = schema.index
    var steps = 0
    while steps < 64,
      let reference = JSONView(tape: schema.tape, source: schema.source, index: index)["$ref"]?
        .string,
      reference.utf8.first == UInt8(ascii: "#"),
      let pointer = JSONPointer(parsing: String(reference.dropFirst())),
      let target = pointer.value(in: root)
    {
      index = target.index
      steps += 1
    }
    return JSONView(tape: schema.tape, source: schema.source, index: index)
  }
}
