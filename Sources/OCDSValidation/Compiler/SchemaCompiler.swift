internal import OCDSCore

/// Compiles JSON schemas of draft-04 into a program.
///
/// References are followed within a schema and to those of the registry; `id` changes the base of what is below it, and
/// beside a reference nothing counts but the notes of the standard. Unknown keywords are passed over.
///
/// Source: JSON Schema Core and Validation, draft-zyp-json-schema-04 and draft-fge-json-schema-validation-00.
public struct SchemaCompiler {
  /// What is taken from the schemas beside their keywords.
  public struct Options: Sendable {
    /// The addresses of the schemas whose fields are those of the standard.
    public var noted: Set<String> = []
    /// The codes of the codelists that fields name.
    public var codelists: [String: [String]] = [:]

    /// The addresses of schemas, with fragments, whose values are not looked into: somebody else does.
    public var opaque: Set<String> = []

    /// Creates options for a schema that is not of the standard.
    public init() {}
  }

  /// More parts than this a schema may not have.
  static let nodeLimit = 1_000_000

  var sources: SchemaSources
  let options: Options
  var draft = SchemaDraft()
  private var places: [SchemaLocation: Int] = [:]
  private var pending: [(SchemaLocation, Int)] = []

  private init(_ registry: SchemaRegistry, _ options: Options) {
    sources = SchemaSources(registry)
    self.options = options
  }

  /// Compiles the schemas at some addresses, each of which may have a fragment; they become the entries of the program.
  ///
  /// - Complexity: O(size of the schemas that the references reach).
  public static func compile(
    _ addresses: [String],
    registry: SchemaRegistry,
    options: Options = Options()
  ) throws(SchemaFault) -> SchemaProgram {
    var compiler = SchemaCompiler(registry, options)
    var entries: [Int] = []
    for address in addresses {
      let reference = URIReference(address)
      guard let location = try compiler.sources.locate(reference) else {
        throw SchemaFault(compiler.sources.unresolved(reference), in: address)
      }
      entries.append(try compiler.node(at: location))
    }
    while let (location, node) = compiler.pending.popLast() {
      try compiler.fill(node, from: location)
    }
    for (node, note) in compiler.draft.nodeNotes { compiler.draft.nodes[node].note = note }
    compiler.rememberPatterns()
    try compiler.refuseCircles()
    return SchemaProgram(compiler.draft, entries: entries, constants: try compiler.constants())
  }

  /// The node of a schema, which is filled later.
  mutating func node(at location: SchemaLocation) throws(SchemaFault) -> Int {
    let target = try sources.target(of: location)
    if let place = places[target] { return place }
    guard draft.nodes.count < SchemaCompiler.nodeLimit else {
      throw sources.fault(.tooLarge, at: target)
    }
    let place = draft.nodes.count
    draft.nodes.append(SchemaNode())
    places[target] = place
    pending.append((target, place))
    return place
  }

  /// Reads a schema into its node.
  private mutating func fill(_ place: Int, from location: SchemaLocation) throws(SchemaFault) {
    let source = sources.all[location.source]
    var node = SchemaNode()
    let schema = SchemaObject(source.view(at: location.index), location, in: source.address)
    if options.noted.contains(source.address) { node.flags.insert(.isNoted) }
    if !options.opaque.isEmpty && options.opaque.contains(source.address + "#" + schema.pointer) {
      node.flags.insert(.isOpaque)
      draft.nodes[place] = node
      return
    }
    node.types = try types(schema)
    node.object = try objectRule(schema)
    node.array = try arrayRule(schema)
    node.string = try stringRule(schema)
    node.number = try numberRule(schema)
    node.choice = try choiceRule(schema)
    draft.nodes[place] = node
  }

  private func types(_ schema: SchemaObject) throws(SchemaFault) -> TypeSet {
    guard let value = schema["type"] else { return .any }
    var types: TypeSet = []
    var names: [String] = []
    if let name = value.string { names = [name] } else { names = try schema.strings("type") }
    for name in names {
      guard let type = TypeSet.named(name) else { throw schema.fault("type") }
      types.insert(type)
    }
    guard !types.isEmpty else { throw schema.fault("type") }
    return types
  }

  private func constants() throws(SchemaFault) -> SchemaConstants {
    var text: [UInt8] = [UInt8(ascii: "[")]
    for (number, constant) in draft.constants.enumerated() {
      if number > 0 { text.append(UInt8(ascii: ",")) }
      text.append(contentsOf: constant)
    }
    text.append(UInt8(ascii: "]"))
    do throws(JSONError) { return try SchemaConstants(text) } catch {
      throw SchemaFault(.notJSON(error), in: "")
    }
  }

  /// Refuses schemas that lead back to themselves at the same value: no evaluation of them would end.
  private func refuseCircles() throws(SchemaFault) {
    // 0: not seen, 1: on the way, 2: done.
    var colours = [UInt8](repeating: 0, count: draft.nodes.count)
    for start in draft.nodes.indices where colours[start] == 0 {
      var way: [(node: Int, next: [Int])] = [(start, sameValueNodes(start))]
      colours[start] = 1
      while let last = way.last {
        guard let next = last.next.last else {
          colours[last.node] = 2
          way.removeLast()
          continue
        }
        way[way.count - 1].next.removeLast()
        if colours[next] == 1 {
          guard let location = places.first(where: { $0.value == next })?.key else { continue }
          throw sources.fault(.endless, at: location)
        }
        if colours[next] == 0 {
          colours[next] = 1
          way.append((next, sameValueNodes(next)))
        }
      }
    }
  }

  /// The nodes that are held against the same value as a node.
  private func sameValueNodes(_ place: Int) -> [Int] {
    let node = draft.nodes[place]
    var nodes: [Int] = []
    if node.choice >= 0 {
      let rule = draft.choices[Int(node.choice)]
      for (start, count) in [
        (rule.allStart, rule.allCount), (rule.anyStart, rule.anyCount),
        (rule.oneStart, rule.oneCount),
      ] {
        for i in Int(start)..<Int(start + count) { nodes.append(Int(draft.lists[i])) }
      }
      if rule.not >= 0 { nodes.append(Int(rule.not)) }
    }
    if node.object >= 0 {
      let rule = draft.objects[Int(node.object)]
      let start = Int(rule.dependencyStart)
      for dependency in draft.dependencies[start..<start + Int(rule.dependencyCount)]
      where dependency.node >= 0 {
        nodes.append(Int(dependency.node))
      }
    }
    return nodes
  }
}
