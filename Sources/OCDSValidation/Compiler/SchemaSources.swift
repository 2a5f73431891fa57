internal import OCDSCore

/// The schemas that were reached so far, and the addresses that lead into them.
struct SchemaSources {
  private(set) var all: [SchemaSource] = []
  /// More schemas than this cannot be reached from one.
  private static let limit = 256
  private let registry: SchemaRegistry
  private var places: [String: SchemaLocation] = [:]

  init(_ registry: SchemaRegistry) { self.registry = registry }

  /// What is wrong with a schema at a location.
  func fault(_ reason: SchemaFault.Reason, at location: SchemaLocation) -> SchemaFault {
    let source = all[location.source]
    return SchemaFault(reason, in: source.address, at: source.pointer(to: location.index))
  }

  /// The address that references in a schema are relative to: that of the nearest `id` about it.
  func base(of location: SchemaLocation) -> URIReference {
    let source = all[location.source]
    var base = URIReference(source.address)
    if source.identified.isEmpty { return base }
    for (index, address) in source.identified {
      guard index <= location.index else { break }
      if source.view(at: index).nextIndex > location.index { base = address }
    }
    return base
  }

  /// Follows references from a location until there is a schema.
  mutating func target(of start: SchemaLocation) throws(SchemaFault) -> SchemaLocation {
    var location = start
    var seen: Set<SchemaLocation> = []
    while true {
      let source = all[location.source]
      let schema = source.view(at: location.index)
      guard schema.kind == .object else { throw fault(.notAnObject, at: location) }
      guard let reference = schema["$ref"]?.string else { return location }
      guard seen.insert(location).inserted else { throw fault(.endless, at: start) }
      let address = URIReference(reference).resolved(against: base(of: location))
      location = try locate(
        address,
        from: source.address,
        at: source.pointer(to: location.index)
      )
    }
  }

  /// Finds what an address means.
  mutating func locate(
    _ address: URIReference,
    from schema: String,
    at pointer: String
  ) throws(SchemaFault) -> SchemaLocation {
    let resource = address.resource
    let fragment = PercentEncoding.decoded(address.fragment ?? "") ?? ""
    let unresolved = SchemaFault(
      .unresolved(reference: resource + (fragment.isEmpty ? "" : "#" + fragment)),
      in: schema,
      at: pointer
    )
    if let place = places[resource + "#" + fragment] { return place }
    if places[resource + "#"] == nil {
      guard let text = registry.text(at: resource) else { throw unresolved }
      try add(text, at: resource)
      if let place = places[resource + "#" + fragment] { return place }
    }
    guard let root = places[resource + "#"], let path = JSONPointer(parsing: fragment) else {
      throw unresolved
    }
    let source = all[root.source]
    guard let target = path.value(in: source.view(at: root.index)) else { throw unresolved }
    return SchemaLocation(source: root.source, index: target.index)
  }

  /// Keeps a schema and the addresses that it gives to its parts.
  private mutating func add(_ text: [UInt8], at address: String) throws(SchemaFault) {
    // A registry that has an answer for every address could go on for ever.
    guard all.count < SchemaSources.limit else { throw SchemaFault(.tooLarge, in: address) }
    let source = try SchemaSource(text, address: address)
    let number = all.count
    all.append(source)
    places[address + "#"] = SchemaLocation(source: number, index: 0)
    for (index, id) in source.identified {
      let key = id.resource + "#" + (id.fragment ?? "")
      if places[key] == nil { places[key] = SchemaLocation(source: number, index: index) }
    }
  }
}
