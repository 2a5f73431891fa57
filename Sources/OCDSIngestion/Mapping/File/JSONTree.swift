internal import OCDSCore

/// A small JSON text as a value, for files that people write by hand.
indirect enum JSONTree: Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case text(String)
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// Copies a value of a document.
  init(_ view: JSONView) {
    switch view.kind {
    case .null: self = .null
    case .boolean: self = .boolean(view.boolean ?? false)
    case .number: self = .number(String(copying: view.rawText))
    case .string: self = .text(view.string ?? "")
    case .array:
      var items: [JSONTree] = []
      var elements = view.elements
      while let element = elements.next() { items.append(JSONTree(element)) }
      self = .array(items)
    case .object:
      var all: [(name: String, value: JSONTree)] = []
      var members = view.members
      while let member = members.next() {
        all.append((name: member.name, value: JSONTree(member.value)))
      }
      self = .object(all)
    }
  }

  /// The first member of a name; nil where there is none, or the value is no object.
  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The text, where the value is one.
  var string: String? { if case .text(let text) = self { text } else { nil } }

  /// The items, where the value is an array.
  var items: [JSONTree]? { if case .array(let items) = self { items } else { nil } }

  /// What the value is, for people.
  var kind: Wording {
    switch self {
    case .null: Wording("null")
    case .boolean: Wording(es: "sí o no (true, false)", en: "yes or no (true, false)")
    case .number: Wording(es: "un número", en: "a number")
    case .text: Wording(es: "un texto", en: "a text")
    case .array: Wording(es: "una lista [ ]", en: "a list [ ]")
    case .object: Wording(es: "un objeto { }", en: "an object { }")
    }
  }

  /// The value as JSON text, where it is a single one.
  var scalar: String? {
    switch self {
    case .boolean(let value): value ? "true" : "false"
    case .number(let text): text
    case .text(let text): String(decoding: quoted(text), as: UTF8.self)
    case .null, .array, .object: nil
    }
  }
}
