internal import OCDSCore

/// The schemas that were reached so far, and the addresses that lead into them.
struct SchemaSources {
  private(set) var all: [SchemaSource] = []
  /// More schemas than this cannot be reached from one.
  private static let limit = 256
  private let registry: SchemaRegistry
  private var places: [Place: SchemaLocation] = [:]
  /// What was found by JSON Pointers, and where references end.
  private var found: [Place: SchemaLocation] = [:]
  private var targets: [SchemaLocation: SchemaLocation] = [:]
  private var children = SchemaChildren()

  /// An address by its bytes: texts that differ in their Unicode form only are different addresses.
  private struct Place: Hashable {
    let resource: [UInt8]
    let fragment: [UInt8]

    init(_ resource: String, _ fragment: String = "") {
      self.resource = Array(resource.utf8)
      self.fragment = Array(fragment.utf8)
    }
  }

  init(_ registry: SchemaRegistry) { self.registry = registry }

  /// What is wrong with a schema at a location.
  func fault(_ reason: SchemaFault.Reason, at location: SchemaLocation) -> SchemaFault {
    let source = all[location.source]
    return SchemaFault(reason, in: source.address, at: source.pointer(to: location.index))
  }

  /// The address that references in a schema are relative to: that of the nearest `id` about it.
  func base(of location: SchemaLocation) -> URIReference {
    let source = all[location.source]
    return source.identity(about: location.index) ?? URIReference(source.address)
  }

  /// Follows references from a location until there is a schema.
  mutating func target(of start: SchemaLocation) throws(SchemaFault) -> SchemaLocation {
    if let known = targets[start] { return known }
    var location = start
    var seen: Set<SchemaLocation> = []
    while true {
      let source = all[location.source]
      let schema = source.view(at: location.index)
      guard schema.kind == .object else { throw fault(.notAnObject, at: location) }
      guard let reference = schema["$ref"]?.string else {
        for place in seen { targets[place] = location }
        return location
      }
      if let known = targets[location] {
        location = known
        continue
      }
      guard seen.insert(location).inserted else { throw fault(.endless, at: start) }
      let address = URIReference(reference).resolved(against: base(of: location))
      let origin = location
      guard let place = try locate(address, from: origin) else {
        throw fault(unresolved(address), at: origin)
      }
      location = place
    }
  }

  /// Why an address leads nowhere.
  func unresolved(_ address: URIReference) -> SchemaFault.Reason {
    let fragment = address.fragment ?? ""
    let text = PercentEncoding.decoded(fragment) ?? fragment
    return .unresolved(reference: address.resource + (text.isEmpty ? "" : "#" + text))
  }

  /// Finds what an address means, which a schema at `origin` refers to; nil where it leads nowhere.
  mutating func locate(
    _ address: URIReference,
    from origin: SchemaLocation? = nil
  ) throws(SchemaFault) -> SchemaLocation? {
    let resource = address.resource
    guard let fragment = PercentEncoding.decoded(address.fragment ?? "") else { return nil }
    if let place = places[Place(resource, fragment)] { return place }
    if places[Place(resource)] == nil {
      let text: [UInt8]?
      do throws(UnreachedSchema) { text = try registry.text(at: resource) } catch {
        let reason = SchemaFault.Reason.unreached(error.wording)
        guard let origin else { throw SchemaFault(reason, in: resource) }
        throw fault(reason, at: origin)
      }
      guard let text else { return nil }
      try add(text, at: resource)
      if let place = places[Place(resource, fragment)] { return place }
    }
    if let place = found[Place(resource, fragment)] { return place }
    guard let root = places[Place(resource)], let path = JSONPointer(parsing: fragment) else {
      return nil
    }
    guard let place = children.place(at: path, from: root, in: all[root.source]) else { return nil }
    found[Place(resource, fragment)] = place
    return place
  }

  /// Keeps a schema and the addresses that it gives to its parts.
  private mutating func add(_ text: [UInt8], at address: String) throws(SchemaFault) {
    // A registry that has an answer for every address could go on for ever.
    guard all.count < SchemaSources.limit else { throw SchemaFault(.tooLarge, in: address) }
    let source = try SchemaSource(text, address: address)
    let number = all.count
    all.append(source)
    places[Place(address)] = SchemaLocation(source: number, index: 0)
    for (index, id) in source.identified {
      let key = Place(id.resource, id.fragment ?? "")
      if places[key] == nil { places[key] = SchemaLocation(source: number, index: index) }
    }
  }
}
