internal import OCDSCore

extension Evaluation {
  /// Whether a value is one of those allowed, and fits the schemas that it must fit.
  func choice(
    _ rule: Int32,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    let rule = choices[Int(rule)]
    var isFit = true
    guard state.descend(over: TapeWord(bits: tape[index])) else { return false }
    defer { state.ascend() }
    if rule.values >= 0 { state.charge(comparisons(rule.values, at: index)) }
    if rule.values >= 0 && !isAllowed(rule.values, at: index) {
      isFit = failCode(node, at: index, name: name, &state)
    }
    for i in 0..<Int(rule.allCount) {
      if !isFit && state.silence > 0 { return false }
      let part = Int(lists[Int(rule.allStart) + i])
      isFit = fits(part, at: index, name: name, &state) && isFit
    }
    if rule.anyCount > 0 && count(rule.anyStart, rule.anyCount, upTo: 1, at: index, &state) == 0 {
      isFit = fail(.anyOf, node, at: index, name: name, &state)
    }
    if rule.oneCount > 0 {
      let fitting = count(rule.oneStart, rule.oneCount, upTo: 2, at: index, &state)
      if fitting != 1 {
        isFit = fail(
          .oneOf,
          node,
          at: index,
          name: name,
          operand: Int32(fitting),
          &state
        )
      }
    }
    if rule.not >= 0 && count([rule.not], at: index, &state) > 0 {
      isFit = fail(.not, node, at: index, name: name, &state)
    }
    return isFit
  }

  /// How many of some schemas a value fits, up to a number.
  private func count(
    _ start: Int32,
    _ length: Int32,
    upTo limit: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Int {
    var fitting = 0
    state.silence += 1
    for i in 0..<Int(length) where fitting < limit {
      if fits(Int(lists[Int(start) + i]), at: index, name: -1, &state) { fitting += 1 }
    }
    state.silence -= 1
    return fitting
  }

  private func count(_ nodes: [Int32], at index: Int, _ state: inout EvaluationState) -> Int {
    state.silence += 1
    defer { state.silence -= 1 }
    var fitting = 0
    for node in nodes where fits(Int(node), at: index, name: -1, &state) { fitting += 1 }
    return fitting
  }

  /// Tells that a value is not among those allowed; where they are a codelist's, by its name.
  @inline(never)
  private func failCode(
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    guard state.silence == 0 else { return false }
    let note = nodes[node].note
    let value = state.paths.value(view(at: index))
    let rule: Rule = note >= 0 && state.isNoting ? .closedCodelist : .enumeration
    return fail(
      rule,
      rule == .closedCodelist ? Int(note) : node,
      at: index,
      name: name,
      operand: value,
      &state
    )
  }

  /// How much work it is to look for a value in a set.
  private func comparisons(_ set: Int32, at index: Int) -> Int {
    let word = TapeWord(bits: tape[index])
    if word.isString { return word.length &>> 6 }
    let count = Int(valueSets[Int(set)].otherCount)
    return count &* (1 &+ view(at: index).range.count &>> 6)
  }

  /// Whether a value is in a set.
  func isAllowed(_ set: Int32, at index: Int) -> Bool {
    let set = valueSets[Int(set)]
    let word = TapeWord(bits: tape[index])
    if word.isNull { return set.hasNull }
    if word.isString {
      guard !set.texts.isEmpty else { return false }
      if word.isEscaped {
        let bytes = view(at: index).nameBytes(at: index)
        return find(set.texts, bytes.span, 0, bytes.count) >= 0
      }
      return find(set.texts, source, word.low, word.length) >= 0
    }
    return constants.contain(view(at: index), in: set)
  }
}
