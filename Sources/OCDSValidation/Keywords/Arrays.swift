internal import OCDSCore

extension Evaluation {
  /// Whether an array fits: its elements, their number, and that no two are equal.
  func array(
    _ rule: Int32,
    _ word: TapeWord,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    let rule = arrays[Int(rule)]
    var isFit = true
    guard state.descend(over: word) else { return false }
    defer { state.ascend() }
    state.enter(name)
    defer { state.leave() }
    var element = index &+ 2
    let end = word.low
    var count = 0
    while element < end {
      let schema = count < Int(rule.tupleCount) ? lists[Int(rule.tupleStart) + count] : rule.items
      if schema >= 0 {
        if !fits(Int(schema), at: element, name: -1, &state) { isFit = false }
      } else if schema == ObjectRule.nothing {
        isFit = fail(.additionalItems, node, at: element, name: -1, &state)
      } else if state.isLooking {
        scan(element, name: -1, &state)
      }
      if !isFit && state.silence > 0 { return false }
      count &+= 1
      let value = TapeWord(bits: tape[element])
      element = value.isContainer ? value.low : element &+ 1
    }
    if count < rule.minimum { isFit = fail(.minItems, node, at: index, name: -1, &state) }
    if count > rule.maximum { isFit = fail(.maxItems, node, at: index, name: -1, &state) }
    if count > 1 && (rule.isUnique || (rule.isMergedByID && state.isLooking)) {
      isFit = identities(rule, node, at: index, &state) && isFit
    }
    if rule.isMergedByID && !rule.isIDRequired && state.isLooking {
      noteMissingIdentifiers(at: index, &state)
    }
    return isFit
  }
}
