internal import OCDSCore

extension StateTree {
  /// Adds what another state says where this one says nothing.
  ///
  /// Objects are joined member by member, arrays of objects with ids item by item; of two other values the first stays.
  mutating func add(_ state: JSONView) { join(state, at: StateTree.root) }

  private mutating func join(_ object: JSONView, at place: Int32) {
    var members = object.members
    while let member = members.next() {
      let name = StateName(member.nameView.string ?? "")
      let value = member.value
      switch value.kind {
      case .object:
        if let next = self.object(name, in: place) { join(value, at: next) }
      case .array: joinArray(value, name, at: place)
      default: _ = set(name, to: value.compactBytes, in: place)
      }
    }
  }

  private mutating func joinArray(_ array: JSONView, _ name: StateName, at place: Int32) {
    var elements = array.elements
    while let element = elements.next() {
      if element.kind == .object, let id = element["id"]?.string {
        if let item = item(StateName(id: id), of: name, in: place) { join(element, at: item) }
      } else {
        add(element.compactBytes, to: name, in: place)
      }
    }
  }
}

/// What several sources say of one process, joined.
public struct StateJoin: ~Copyable {
  private var tree = StateTree()

  /// Creates a join without anything.
  public init() {}

  /// Joins the states of some sources: of two that say different things of one place the first counts.
  ///
  /// - Returns: The state as JSON; nil where one of the texts is not JSON.
  public mutating func state(of texts: [[UInt8]]) -> [UInt8]? {
    tree.removeAll()
    for text in texts {
      guard let document = try? JSONDocument(text) else { return nil }
      tree.add(document.root)
    }
    var bytes: [UInt8] = []
    tree.write(to: &bytes)
    return bytes
  }
}
