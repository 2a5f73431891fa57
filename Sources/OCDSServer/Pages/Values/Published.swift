internal import OCDSCore

/// A published value as a page reads it: a copy that outlives the document it was read from.
///
/// What is not there reads as nothing, so that a page asks `release["tender"]["title"].text` and is answered nil.
///
/// - Complexity: making one is O(bytes); a member is found in O(members).
indirect enum Published: Sendable {
  case nothing
  case text(String)
  /// The number as the source writes it.
  case number(String)
  case flag(Bool)
  case list([Published])
  case object([(name: String, value: Published)])

  init(_ view: JSONView) {
    switch view.kind {
    case .object:
      var members: [(name: String, value: Published)] = []
      var cursor = view.members
      while let member = cursor.next() {
        // Of members with one name the last counts, as in the rest of the program.
        let name = member.name
        if members.contains(where: { $0.name == name }) {
          members.removeAll { $0.name == name }
        }
        members.append((name, Published(member.value)))
      }
      self = .object(members)
    case .array:
      var items: [Published] = []
      var cursor = view.elements
      while let element = cursor.next() { items.append(Published(element)) }
      self = .list(items)
    default:
      if let text = view.string {
        self = .text(text)
      } else if let number = view.number {
        self = .number(String(copying: number.text))
      } else if let flag = view.boolean {
        self = .flag(flag)
      } else {
        self = .nothing
      }
    }
  }

  /// The member of a name.
  subscript(name: String) -> Published {
    guard case .object(let members) = self else { return .nothing }
    return members.first { $0.name == name }?.value ?? .nothing
  }

  /// The elements of a list; none of anything else.
  var items: [Published] {
    guard case .list(let items) = self else { return [] }
    return items
  }

  /// A text that says something, without space around it.
  var text: String? {
    guard case .text(let text) = self else { return nil }
    let said = text.trimmed
    return said.isInvisible ? nil : said
  }

  /// A text or a number, as text.
  var said: String? {
    if case .number(let number) = self { return number }
    return text
  }

  /// A text or a number as the source writes it, white space around it included: an identifier is taken whole.
  var exact: String? {
    switch self {
    case .number(let number): number
    case .text(let text): text.isEmpty ? nil : text
    default: nil
    }
  }

  var number: String? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  var flag: Bool? {
    guard case .flag(let flag) = self else { return nil }
    return flag
  }

  /// Whether there is anything in it.
  var isEmpty: Bool {
    switch self {
    case .nothing: true
    case .text(let text): text.trimmed.isEmpty
    case .number, .flag: false
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .object(let members): members.allSatisfy(\.value.isEmpty)
    }
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    // Letters of ASCII at both ends: there is no white space, whatever follows them.
    if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20,
      last < 0x7F
    {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
