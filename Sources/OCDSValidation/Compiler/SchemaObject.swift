internal import OCDSCore

/// A schema in its source, as the compiler reads it.
struct SchemaObject: ~Escapable {
  /// The schema itself.
  let view: JSONView
  let location: SchemaLocation
  /// The address of its source.
  let address: String

  @_lifetime(copy view)
  init(_ view: JSONView, _ location: SchemaLocation, in address: String) {
    self.view = view
    self.location = location
    self.address = address
  }

  /// The value of a keyword.
  subscript(keyword: String) -> JSONView? {
    @_lifetime(copy self)
    get { view[keyword] }
  }

  /// The value at a place of the same source.
  @_lifetime(copy self)
  func value(at place: Int) -> JSONView {
    JSONView(tape: view.tape, source: view.source, index: place)
  }

  /// The place of the schema as a JSON Pointer.
  var pointer: String { JSONPointer(to: location.index, in: value(at: 0)).description }

  /// The place of the value of a keyword, where it is of a kind.
  func place(_ keyword: String, _ kind: JSONKind) throws(SchemaFault) -> Int? {
    guard let value = self[keyword] else { return nil }
    guard value.kind == kind else { throw fault(keyword) }
    return value.index
  }

  /// A location in the same source.
  func location(_ index: Int) -> SchemaLocation {
    SchemaLocation(source: location.source, index: index)
  }

  /// The names and places of the members of a keyword's object; of two with one name the last.
  func members(_ keyword: String) throws(SchemaFault) -> [(name: String, place: Int)] {
    guard let place = try place(keyword, .object) else { return [] }
    var found: [(name: String, place: Int)] = []
    var known: [[UInt8]: Int] = [:]
    var members = value(at: place).members
    while let member = members.next() {
      let name = Array(member.name.utf8)
      if let earlier = known[name] {
        found[earlier].place = member.index + 1
      } else {
        known[name] = found.count
        found.append((member.name, member.index + 1))
      }
    }
    return found
  }

  /// The places of the elements of a keyword's array, which may not be empty.
  func elements(_ keyword: String) throws(SchemaFault) -> [Int] {
    guard let place = try place(keyword, .array) else { return [] }
    var places: [Int] = []
    var elements = value(at: place).elements
    while let element = elements.next() { places.append(element.index) }
    return places
  }

  /// The texts of a keyword's array.
  func strings(_ keyword: String) throws(SchemaFault) -> [String] {
    var texts: [String] = []
    for place in try elements(keyword) {
      guard let text = value(at: place).string else { throw fault(keyword) }
      texts.append(text)
    }
    return texts
  }

  /// The value of a keyword that counts something; nil where it is absent.
  func count(_ keyword: String) throws(SchemaFault) -> Int? {
    guard let value = self[keyword] else { return nil }
    guard let decimal = value.number?.decimal, !decimal.isNegative else { throw fault(keyword) }
    guard let count = decimal.wholeNumber else {
      // A whole number that is too long for a length is a bound that nothing reaches.
      if decimal.isWhole { return .max }
      throw fault(keyword)
    }
    return count
  }

  /// The value of a keyword that is true or false; false where it is absent.
  func flag(_ keyword: String) throws(SchemaFault) -> Bool {
    guard let value = self[keyword] else { return false }
    guard let flag = value.boolean else { throw fault(keyword) }
    return flag
  }

  /// What is wrong with the value of a keyword.
  func fault(_ keyword: String) -> SchemaFault {
    SchemaFault(
      .wrongValue(keyword: keyword),
      in: address,
      at: pointer + "/" + keyword
    )
  }
}
