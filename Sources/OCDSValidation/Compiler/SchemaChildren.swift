internal import OCDSCore

/// The children of large containers in schemas, by name or number.
///
/// As many references as a schema has definitions would otherwise cost the square of their number to follow.
struct SchemaChildren {
  /// Containers with fewer children than this are looked through each time.
  private static let large = 16
  private var names: [SchemaLocation: [[UInt8]: Int]] = [:]
  private var elements: [SchemaLocation: [Int]] = [:]

  /// Finds the value at a pointer from a place of a source; nil where there is none.
  mutating func place(
    at path: JSONPointer,
    from root: SchemaLocation,
    in source: SchemaSource
  ) -> SchemaLocation? {
    var place = root
    for token in path.tokens {
      guard let child = child(token, of: place, in: source) else { return nil }
      place = SchemaLocation(source: root.source, index: child)
    }
    return place
  }

  private mutating func child(
    _ token: String,
    of place: SchemaLocation,
    in source: SchemaSource
  ) -> Int? {
    let view = source.view(at: place.index)
    guard view.wordCount > SchemaChildren.large else {
      return JSONPointer([token]).value(in: view)?.index
    }
    switch view.kind {
    case .object:
      if names[place] == nil { names[place] = view.memberIndexes() }
      return names[place]?[Array(token.utf8)]
    case .array:
      guard let position = JSONPointer.arrayIndex(token) else { return nil }
      if elements[place] == nil {
        var indexes: [Int] = []
        var rest = view.elements
        while let element = rest.next() { indexes.append(element.index) }
        elements[place] = indexes
      }
      guard let indexes = elements[place], position < indexes.count else { return nil }
      return indexes[position]
    default: return nil
    }
  }
}
