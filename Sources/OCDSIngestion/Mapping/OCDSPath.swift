/// A place in the state of a process, as profiles and mapping files write it.
///
/// `tender/title` is a member of an object. `contracts/value/amount` is a member of the row's item of an array that the
/// profile names an item of; `contracts/documents[contractSigned]/url` of the item with that id, whose kind the brackets
/// say too: `documentType` of documents, `type` of milestones.
public struct OCDSPath: Sendable, Hashable, CustomStringConvertible {
  /// A step from an object to what is in it.
  enum Step: Sendable, Hashable {
    /// A member.
    case member(String)
    /// The item of an array that the row is about.
    case rowItem(String)
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
        place += (place.isEmpty ? "" : "/") + part
        steps.append(arrays.contains(place) ? .rowItem(String(part)) : .member(String(part)))
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
      case .member(let name), .rowItem(let name): name
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
