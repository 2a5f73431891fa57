extension JSONView {
  /// Returns the first place at which another value differs, in this value's order; nil where they are equal.
  ///
  /// Members of the top that are named are passed over. An empty array or object, or a null, is as good as none:
  /// merging leaves them out.
  public func firstDifference(from other: JSONView, ignoring names: Set<String> = [])
    -> JSONPointer?
  {
    difference(from: other, at: JSONPointer(), ignoring: names)
  }

  private func difference(
    from other: JSONView,
    at place: JSONPointer,
    ignoring names: Set<String>
  ) -> JSONPointer? {
    guard kind == other.kind else { return place }
    switch kind {
    case .object: return memberDifference(from: other, at: place, ignoring: names)
    case .array: return elementDifference(from: other, at: place)
    default: return isEqual(to: other) ? nil : place
    }
  }

  private func memberDifference(
    from other: JSONView,
    at place: JSONPointer,
    ignoring names: Set<String>
  ) -> JSONPointer? {
    let mine = memberIndexes()
    let theirs = other.memberIndexes()
    var members = members
    while let member = members.next() {
      let key = member.nameBytes
      // Of members with one name the last counts.
      if mine[key] != member.value.index || names.contains(member.name) { continue }
      guard let index = theirs[key] else {
        if member.value.saysNothing { continue }
        return place.appending(member.name)
      }
      let value = JSONView(tape: other.tape, source: other.source, index: index)
      let here = place.appending(member.name)
      if let found = member.value.difference(from: value, at: here, ignoring: []) { return found }
    }
    var others = other.members
    while let member = others.next() {
      if mine[member.nameBytes] != nil || names.contains(member.name) { continue }
      if !member.value.saysNothing { return place.appending(member.name) }
    }
    return nil
  }

  private func elementDifference(from other: JSONView, at place: JSONPointer) -> JSONPointer? {
    var elements = elements
    var others = other.elements
    var position = 0
    while let element = elements.next() {
      let here = place.appending(String(position))
      guard let value = others.next() else { return here }
      if let found = element.difference(from: value, at: here, ignoring: []) { return found }
      position += 1
    }
    return others.next() == nil ? nil : place.appending(String(position))
  }

  /// Whether the value is null, or an array or an object without contents.
  private var saysNothing: Bool { word.isNull || (word.isContainer && word.length == 0) }
}
