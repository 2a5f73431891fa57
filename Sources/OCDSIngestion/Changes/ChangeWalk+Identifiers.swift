internal import OCDSCore

extension ChangeWalk {
  /// The place of a value in the state.
  func pointer(ofState index: Int) -> JSONPointer { JSONPointer(to: index, in: state) }

  /// The place of the `id` of an object of an array of the state.
  func identifier(ofState item: Int) throws(StateFault) -> Int {
    let id = state.at(item).identifierIndex
    guard id >= 0 else { throw .missingIdentifier(at: pointer(ofState: item)) }
    let word = state.at(id).word
    guard word.isString || word.isNumber else {
      throw .invalidIdentifier(at: pointer(ofState: id))
    }
    return id
  }

  /// Checks that no two objects of an array of the state have one `id`.
  ///
  /// - Complexity: O(objects); a few are compared with each other.
  func checkDistinct(_ array: Int) throws(StateFault) {
    var ids: [Int] = []
    var seen: Set<ItemIdentity> = []
    let isShort = state.at(array).count <= 8
    var elements = state.at(array).elements
    while let element = elements.next() {
      let id = element.identifierIndex
      let isRepeated =
        isShort
        ? ids.contains { state.at($0).isEqual(to: state.at(id)) }
        : !seen.insert(ItemIdentity(state.at(id))).inserted
      if isRepeated {
        let value = state.at(id)
        throw .duplicateIdentifier(
          at: pointer(ofState: element.index),
          id: value.string ?? String(copying: value.rawText)
        )
      }
      if isShort { ids.append(id) }
    }
  }
}
