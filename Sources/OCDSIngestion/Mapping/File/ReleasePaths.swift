internal import OCDSCore
public import OCDSSchema

/// The places of a release that the standard and its extensions know.
public struct ReleasePaths: Sendable {
  /// What stands at a place.
  struct Field: Sendable {
    enum Kind: Sendable, Hashable {
      case value
      /// A list of values.
      case list
      /// An object with the fields of a definition.
      case object(String)
      /// A list of such objects.
      case objects(String)
    }

    let kind: Kind
    /// The JSON types of a value; none where the schema does not say.
    let types: Set<String>
  }

  /// What was found at the end of a path.
  enum Answer: Sendable {
    case found(Field)
    /// No such place; the nearest that there is.
    case unknown(nearest: String?)
    /// The path leads through an array without saying which item.
    case itemNeeded(String)
    /// The path goes on below a single value, or takes an object for a list.
    case goesOn(String)
  }

  private var objects: [String: [String: Field]] = [:]

  /// The release itself, as an object.
  private static let root = ""

  /// Reads the schema of releases, with every extension that is known.
  ///
  /// - Throws: `SchemaError` where what is compiled in cannot be used.
  public init() throws(SchemaError) {
    let registry = try ExtensionRegistry()
    let urls = registry.all.map { $0.url ?? $0.url(below: "https://publisher.example") }
    let patched = try PatchedSchema(extensions: urls, registry: registry)
    guard let document = try? JSONDocument(patched.releaseSchema) else {
      preconditionFailure("a patched schema is JSON")
    }
    let schema = JSONTree(document.root)
    if case .object(let definitions)? = schema["definitions"] {
      for (name, definition) in definitions { read(definition, as: name) }
    }
    read(schema, as: Self.root)
  }

  private mutating func read(_ object: JSONTree, as name: String) {
    guard case .object(let properties)? = object["properties"] else { return }
    var fields: [String: Field] = [:]
    for (member, schema) in properties {
      fields[member] = field(schema, named: "\(name)/\(member)")
    }
    objects[name] = fields
  }

  private mutating func field(_ schema: JSONTree, named name: String) -> Field {
    if let target = Self.definition(schema) { return Field(kind: .object(target), types: []) }
    let types: Set<String>
    if let one = schema["type"]?.string {
      types = [one]
    } else {
      types = Set(schema["type"]?.items?.compactMap(\.string) ?? [])
    }
    if types.contains("array"), let items = schema["items"] {
      if let target = Self.definition(items) { return Field(kind: .objects(target), types: types) }
      if items["properties"] != nil {
        read(items, as: name)
        return Field(kind: .objects(name), types: types)
      }
      return Field(kind: .list, types: types)
    }
    if schema["properties"] != nil {
      read(schema, as: name)
      return Field(kind: .object(name), types: types)
    }
    return Field(kind: .value, types: types)
  }

  /// The name of the definition that a schema refers to.
  private static func definition(_ schema: JSONTree) -> String? {
    guard let reference = schema["$ref"]?.string, let slash = reference.lastIndex(of: "/") else {
      return nil
    }
    return String(reference[reference.index(after: slash)...])
  }

  /// Whether an object has a field.
  func has(_ name: String, in field: Field) -> Bool {
    guard case .object(let definition) = field.kind else { return false }
    return objects[definition]?[name] != nil
  }

  /// Finds what stands at a path; `keys` are the items that a row has.
  ///
  /// - Complexity: O(parts); of an unknown one O(fields of its object).
  func find(_ path: String, keys: Set<String>) -> Answer {
    var object = Self.root
    var place = ""
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      let name = String(part.prefix { $0 != "[" && $0 != ":" })
      let before = place.isEmpty ? "" : place + "/"
      let fields = objects[object] ?? [:]
      guard let field = fields[name] else {
        let nearest = NearestWord.find(name, among: fields.keys.sorted())
        return .unknown(nearest: nearest.map { before + $0 })
      }
      place = before + name
      if number == parts.count - 1 { return part == name ? .found(field) : .goesOn(place) }
      switch field.kind {
      case .object(let next):
        guard part == name else { return .goesOn(place) }
        object = next
      case .objects(let next):
        guard part.contains("[") || keys.contains(before + part) else { return .itemNeeded(place) }
        object = next
      case .value, .list: return .goesOn(place)
      }
    }
    return .unknown(nearest: nil)
  }
}
