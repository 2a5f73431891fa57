import OCDSCore

/// A JSON value with its members by name and its items by id, to be held against another.
enum ValueTree {
  /// A member of an object.
  struct Member {
    let name: String
    let value: ValueTree
  }

  case object([Member])
  case array([ValueTree])
  /// A text, a number, a truth value or null, as it is written.
  case literal(String)

  /// Takes a value; a place where one is missing is nil.
  init(_ view: JSONView) {
    switch view.kind {
    case .object:
      var members: [Member] = []
      var rest = view.members
      while let member = rest.next() {
        members.append(Member(name: member.name, value: ValueTree(member.value)))
      }
      self = .object(members)
    case .array:
      var items: [ValueTree] = []
      var rest = view.elements
      while let item = rest.next() { items.append(ValueTree(item)) }
      self = .array(items)
    default: self = .literal(String(copying: view.rawText))
    }
  }

  /// The id of an object that has one; of a text, without its quotes.
  var id: String? {
    guard case .object(let members) = self,
      case .literal(let text)? = members.first(where: { $0.name == "id" })?.value, text != "null"
    else { return nil }
    return text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
  }

  /// The value on one line.
  var text: String {
    switch self {
    case .literal(let text): text
    case .array(let items): "[" + items.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ",") + "}"
    }
  }

  /// Whether two values are the same, member by member in the order in which they stand.
  func isSame(as other: ValueTree) -> Bool {
    switch (self, other) {
    case (.literal(let a), .literal(let b)): a == b
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.name == $1.name && $0.value.isSame(as: $1.value) }
    default: false
    }
  }
}
