internal import OCDSCore

extension StateTree {
  /// Adds what another state says where this one says nothing.
  ///
  /// Objects are joined member by member, arrays of objects with ids item by item; of two other values the first stays, and so
  /// does an object that is about another thing, or an amount in another currency.
  mutating func add(_ state: JSONView) { join(state, at: StateTree.root) }

  private mutating func join(_ object: JSONView, at place: Int32) {
    var members = object.members
    while let member = members.next() {
      let name = StateName(member.nameView.string ?? "")
      let value = member.value
      if place == StateTree.root, RowDates.isName(member.nameView) { continue }
      // Counted when all have told whom they know.
      if member.isNamed("numberOfTenderers"), object.countsTenderers { continue }
      switch value.kind {
      case .object:
        let isTender = place == StateTree.root && member.isNamed("tender")
        let isJoined = isTender || !isOtherStatement(value, thanThatOf: name, in: place)
        if isJoined, let next = self.object(name, in: place) { join(value, at: next) }
      case .array: joinArray(value, name, at: place)
      default: _ = set(name, to: value.compactBytes, in: place)
      }
    }
  }

  /// Sets the number of tenderers to that of those listed, where none was given.
  mutating func countTenderers() {
    guard let tender = find(StateName.tender, in: StateTree.root),
      let count = count(of: StateName.tenderers, in: tender)
    else { return }
    _ = set(StateName.numberOfTenderers, to: Array(String(count).utf8), in: tender)
  }

  /// Whether an object names another thing, or an amount in another currency, than one that stands already.
  private func isOtherStatement(_ value: JSONView, thanThatOf name: StateName, in parent: Int32)
    -> Bool
  {
    guard let place = find(name, in: parent) else { return false }
    func differs(_ member: String) -> Bool {
      let own = value[member]?.compactBytes
      let known = self.value(StateName(member), in: place)
      return own.map { own in known.map { !$0.elementsEqual(own) } ?? true } ?? (known != nil)
    }
    func isThere(_ member: String) -> Bool {
      value[member] != nil && self.value(StateName(member), in: place) != nil
    }
    if ["amount", "netAmount"].contains(where: { self.value(StateName($0), in: place) != nil }) {
      return differs("currency")
    }
    return ["id", "scheme"].contains { isThere($0) && differs($0) }
  }

  private mutating func joinArray(_ array: JSONView, _ name: StateName, at place: Int32) {
    // Objects with one id in a list that is replaced whole, such as identifiers of two schemes, are no items.
    let isOfItems = array.hasDistinctTexts
    var elements = array.elements
    while let element = elements.next() {
      if isOfItems, element.kind == .object, let id = element["id"]?.string {
        if let item = item(StateName(id: id), of: name, in: place) { join(element, at: item) }
      } else {
        add(element.compactBytes, to: name, in: place)
      }
    }
  }
}

extension JSONView {
  /// Whether no two objects of an array have one text as their `id`.
  fileprivate var hasDistinctTexts: Bool {
    var ids: Set<[UInt8]> = []
    var elements = elements
    while let element = elements.next() {
      guard let id = element["id"], id.word.isString else { continue }
      if !ids.insert(id.unescapedBytes).inserted { return false }
    }
    return true
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
    var isCounted = false
    for text in texts {
      guard let document = try? JSONDocument(text) else { return nil }
      let root = document.root
      if root["tender"]?["numberOfTenderers"] != nil, root["tender"]?.countsTenderers == true {
        isCounted = true
      }
      tree.add(root)
    }
    if isCounted { tree.countTenderers() }
    return tree.json()
  }
}
