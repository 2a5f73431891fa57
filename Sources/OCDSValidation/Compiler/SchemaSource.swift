internal import OCDSCore

/// The text of one schema and the places in it that have an `id`.
struct SchemaSource: Sendable {
  /// The address by which it was found, without fragment.
  let address: String
  private let text: StoredJSON
  /// The schemas that have an `id`, in the order of their places on the tape, with the addresses that it gives them.
  let identified: [(index: Int, address: URIReference)]
  private let outer: [Int]

  init(_ text: [UInt8], address: String) throws(SchemaFault) {
    let stored: StoredJSON
    do throws(JSONError) { stored = try StoredJSON(text) } catch {
      throw SchemaFault(.notJSON(error), in: address)
    }
    var identified: [(index: Int, address: URIReference)] = []
    SchemaSource.identify(stored.view(at: 0), URIReference(address), &identified)
    self.address = address
    self.text = stored
    self.identified = identified
    outer = SchemaSource.outer(identified.map(\.index), in: stored)
  }

  /// The value at a place.
  @_lifetime(borrow self)
  func view(at index: Int) -> JSONView { text.view(at: index) }

  /// The place of a value as a JSON Pointer.
  func pointer(to index: Int) -> String {
    JSONPointer(to: index, in: text.view(at: 0)).description
  }

  /// The address that the nearest `id` about a place gives it; nil where none does.
  ///
  /// - Complexity: O(log of the number of `id`, and the depth of their nesting).
  func identity(about index: Int) -> URIReference? {
    var low = 0
    var high = identified.count
    while low < high {
      let middle = (low + high) / 2
      if identified[middle].index <= index { low = middle + 1 } else { high = middle }
    }
    var number = low - 1
    while number >= 0 {
      let place = identified[number].index
      if text.view(at: place).nextIndex > index { return identified[number].address }
      number = outer[number]
    }
    return nil
  }

  /// For each schema with an `id` the number of the one that holds it; -1 where none does.
  private static func outer(_ places: [Int], in text: StoredJSON) -> [Int] {
    var outer: [Int] = []
    var open: [Int] = []
    for place in places {
      while let last = open.last, text.view(at: places[last]).nextIndex <= place {
        open.removeLast()
      }
      outer.append(open.last ?? -1)
      open.append(outer.count - 1)
    }
    return outer
  }

  /// Looks for `id` in all places where draft-04 has schemas, and nowhere else.
  private static func identify(
    _ schema: JSONView,
    _ base: URIReference,
    _ found: inout [(index: Int, address: URIReference)]
  ) {
    guard schema.kind == .object, !isReference(schema) else { return }
    var base = base
    if let id = schema["id"]?.string {
      base = URIReference(id).resolved(against: base)
      found.append((schema.index, base))
    }
    var members = schema.members
    while let member = members.next() {
      switch member.name {
      case "items", "additionalItems", "additionalProperties", "not":
        identify(member.value, base, &found)
        identifyElements(member.value, base, &found)
      case "allOf", "anyOf", "oneOf": identifyElements(member.value, base, &found)
      case "properties", "patternProperties", "definitions", "dependencies":
        var inner = member.value.members
        while let schema = inner.next() { identify(schema.value, base, &found) }
      default: break
      }
    }
  }

  private static func identifyElements(
    _ value: JSONView,
    _ base: URIReference,
    _ found: inout [(index: Int, address: URIReference)]
  ) {
    var elements = value.elements
    while let element = elements.next() { identify(element, base, &found) }
  }

  /// Whether a schema is a reference to another.
  static func isReference(_ schema: JSONView) -> Bool { schema["$ref"]?.kind == .string }
}

/// A value in one of the sources.
struct SchemaLocation: Sendable, Hashable {
  /// The number of the source.
  let source: Int
  /// The place on its tape.
  let index: Int
}
