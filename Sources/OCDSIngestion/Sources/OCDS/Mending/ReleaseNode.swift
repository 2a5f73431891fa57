internal import OCDSCore

/// A value of a release that is being mended: its members can be changed, what is not changed keeps its source text.
///
/// A tree is made only of a release that has something to mend; it lives while that one release is read.
final class ReleaseNode {
  /// What the value is.
  enum Form { case object, array, string, other }

  /// What the value is.
  let form: Form
  /// The members of an object in source order, those with one name included.
  var members: [(name: String, value: ReleaseNode)] = []
  /// The elements of an array.
  var elements: [ReleaseNode] = []
  /// The text of a string without its escapes.
  private(set) var text = ""
  /// The source text of a scalar.
  private(set) var raw: [UInt8] = []

  /// Copies a value of a document.
  init(_ view: JSONView) {
    switch view.kind {
    case .object:
      form = .object
      var cursor = view.members
      while let member = cursor.next() {
        members.append((name: member.name, value: ReleaseNode(member.value)))
      }
    case .array:
      form = .array
      var cursor = view.elements
      while let element = cursor.next() { elements.append(ReleaseNode(element)) }
    case .string:
      form = .string
      text = view.string ?? ""
      raw = [UInt8](copying: view.rawText)
    default:
      form = .other
      raw = [UInt8](copying: view.rawText)
    }
  }

  /// Makes a string.
  init(string: String) {
    form = .string
    text = string
    raw = quoted(string)
  }

  /// Makes a number or a word of JSON from its text.
  init(raw: String) {
    form = .other
    self.raw = raw.utf8Array
  }

  /// Makes an array.
  init(elements: [ReleaseNode]) {
    form = .array
    self.elements = elements
  }

  /// Makes an object.
  init(members: [(name: String, value: ReleaseNode)]) {
    form = .object
    self.members = members
  }

  /// The last member of a name, which is the one that counts.
  subscript(name: String) -> ReleaseNode? {
    members.last { $0.name == name }?.value
  }

  /// The text, where the value is a string.
  var string: String? { form == .string ? text : nil }

  /// Whether the value is null.
  var isNull: Bool { form == .other && raw.first == UInt8(ascii: "n") }

  /// Whether the value is a number.
  var isNumber: Bool {
    guard form == .other, let first = raw.first else { return false }
    return first == UInt8(ascii: "-") || CharacterClass.isDigit(first)
  }

  /// Gives a string another text.
  func setText(_ text: String) {
    guard form == .string, text != self.text else { return }
    self.text = text
    raw = quoted(text)
  }

  /// Sets a member, in the place of those of its name or at the end.
  func set(_ name: String, _ value: ReleaseNode) {
    guard let place = members.lastIndex(where: { $0.name == name }) else {
      return members.append((name: name, value: value))
    }
    members[place].value = value
  }

  /// Removes the members of a name.
  func remove(_ name: String) { members.removeAll { $0.name == name } }

  /// A text or a number as an identifier is compared; nil where the value is neither.
  var identifier: String? {
    if let string { return string }
    return isNumber ? String(decoding: raw, as: UTF8.self) : nil
  }

  /// Writes the value without white space between its tokens.
  func write(to writer: inout JSONWriter) {
    switch form {
    case .object:
      writer.beginObject()
      for member in members {
        writer.name(member.name)
        member.value.write(to: &writer)
      }
      writer.endObject()
    case .array:
      writer.beginArray()
      for element in elements { element.write(to: &writer) }
      writer.endArray()
    case .string, .other:
      let text = raw
      writer.raw(text.span)
    }
  }

  /// The value as JSON text.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// A short text of the value for people: a string itself, the JSON of anything else, cut at 120 characters.
  var shown: String {
    let whole = string ?? String(decoding: bytes, as: UTF8.self)
    return whole.unicodeScalars.count > 120 ? String(whole.prefix(119)) + "…" : whole
  }
}
