/// A place in the state of a process, as profiles and mapping files write it.
///
/// `tender/title` is a member of an object. `contracts/value/amount` is a member of the row's item of an array that the
/// profile names an item of; `awards/items:FAA/quantity` of the one with that label, where a row has several;
/// `contracts/documents[contractSigned]/url` of the item with that id, whose kind the brackets
/// say too: `documentType` of documents, `type` of milestones.
public struct OCDSPath: Sendable, Hashable, CustomStringConvertible {
  /// A step from an object to what is in it.
  enum Step: Sendable, Hashable {
    /// A member.
    case member(String)
    /// The item of an array that the row is about, and the key of its id among those of the row.
    case rowItem(String, key: String)
    /// The item of an array with this id.
    case item(String, String)
  }

  let steps: [Step]

  /// Reads a path; nil where it is empty, has an empty part, or ends with an item.
  ///
  /// `arrays` are those that have an item for each row.
  public init?(_ text: String, arrays: Set<String>) {
    var steps: [Step] = []
    var place = ""
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      guard !part.isEmpty else { return nil }
      if let bracket = part.firstIndex(of: "[") {
        let name = String(part[..<bracket])
        let id = part[part.index(after: bracket)...].dropLast()
        guard part.last == "]", !name.isEmpty, !id.isEmpty else { return nil }
        place += (place.isEmpty ? "" : "/") + name
        steps.append(.item(name, String(id)))
      } else {
        let label = part.firstIndex(of: ":") ?? part.endIndex
        let name = String(part[..<label])
        let key = place + (place.isEmpty ? "" : "/") + part
        place += (place.isEmpty ? "" : "/") + name
        steps.append(arrays.contains(key) ? .rowItem(name, key: key) : .member(String(part)))
      }
    }
    guard case .member? = steps.last else { return nil }
    self.steps = steps
  }

  init(_ steps: [Step]) { self.steps = steps }

  /// The path as it is written.
  public var description: String {
    steps.map {
      switch $0 {
      case .member(let name): name
      case .rowItem(let name, let key): key.lastIndex(of: ":").map { name + key[$0...] } ?? name
      case .item(let name, let id): "\(name)[\(id)]"
      }
    }.joined(separator: "/")
  }

  /// The member that says what an item with an id in brackets is.
  static func kindMember(of array: String) -> String? {
    switch array {
    case "documents": "documentType"
    case "milestones": "type"
    default: nil
    }
  }
}
