import OCDSCore

/// The facts of a JSON Schema, one entry for each literal, keyed by JSON Pointer.
///
/// Two schemas with equal facts say the same, whatever the order of their members and the words of their authors.
struct SchemaFacts {
  private(set) var facts: [String: String] = [:]
  /// The titles, descriptions and explanations that are left out of the facts.
  private(set) var prose: Set<String> = []

  init(_ bytes: [UInt8]) throws {
    let document = try JSONDocument(bytes)
    add(schema: document.root, at: "")
  }

  private mutating func add(schema: JSONView, at pointer: String) {
    var members = schema.members
    while let member = members.next() {
      let place = "\(pointer)/\(member.name)"
      switch member.name {
      case "title", "description":
        if let text = member.value.string { prose.insert(text) }
      case "deprecated", "items":
        add(schema: member.value, at: place)
      case "properties", "patternProperties", "definitions":
        var schemas = member.value.members
        while let named = schemas.next() {
          add(schema: named.value, at: "\(place)/\(named.name)")
        }
      case "oneOf":
        var branches = member.value.elements
        var index = 0
        while let branch = branches.next() {
          add(schema: branch, at: "\(place)/\(index)")
          index += 1
        }
      default:
        add(literal: member.value, at: place)
      }
    }
    if schema.count == 0 { facts[pointer] = "{}" }
  }

  private mutating func add(literal value: JSONView, at pointer: String) {
    switch value.kind {
    case .array:
      var elements = value.elements
      var index = 0
      while let element = elements.next() {
        add(literal: element, at: "\(pointer)/\(index)")
        index += 1
      }
      facts[pointer] = "[\(index)]"
    case .object: facts[pointer] = "an object"
    case .string: facts[pointer] = "\"\(value.string ?? "")\""
    case .number:
      if let number = value.number { facts[pointer] = "\(number.decimal)" }
    case .boolean: facts[pointer] = "\(value.boolean ?? false)"
    case .null: facts[pointer] = "null"
    }
  }
}
