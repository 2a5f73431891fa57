extension JSONPointer {
  /// Creates the pointer to a value by its place on the tape; the root's where the place is not below the root.
  ///
  /// - Complexity: O(siblings on the way).
  package init(to index: Int, in root: JSONView) {
    var tokens: [String] = []
    var place = root.index
    while place < index {
      let view = JSONView(tape: root.tape, source: root.source, index: place)
      guard let (token, child) = JSONPointer.step(towards: index, in: view) else { break }
      tokens.append(token)
      place = child
    }
    self.tokens = place == index ? tokens : []
  }

  /// The child of a container that holds a place, or is it.
  private static func step(towards index: Int, in view: JSONView) -> (String, Int)? {
    if view.kind == .object {
      var members = view.members
      while let member = members.next() {
        if index < member.value.nextIndex {
          // The place of a member's name means the member.
          return (member.name, index == member.index ? index : member.value.index)
        }
      }
      return nil
    }
    var number = 0
    var elements = view.elements
    while let element = elements.next() {
      if index < element.nextIndex { return (String(number), element.index) }
      number += 1
    }
    return nil
  }
}
