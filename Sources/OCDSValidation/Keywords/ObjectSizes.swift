internal import OCDSCore

extension Evaluation {
  /// Whether an object has as many members as it may have, names that stand twice counted once.
  @inline(never)
  func memberCount(
    _ rule: ObjectRule,
    _ node: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    state.charge(TapeWord(bits: tape[index]).length)
    let count = distinctNames(index)
    if count < rule.minimum {
      return fail(.minProperties, node, at: index, name: -1, &state)
    }
    if count > rule.maximum {
      return fail(.maxProperties, node, at: index, name: -1, &state)
    }
    return true
  }

  private func distinctNames(_ index: Int) -> Int {
    var names: Set<[UInt8]> = []
    var members = view(at: index).members
    while let member = members.next() {
      names.insert(member.nameView.nameBytes(at: member.index))
    }
    return names.count
  }

  /// Whether an object has what the presence of some of its members asks for.
  func hasDependencies(
    _ rule: ObjectRule,
    _ node: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    var isFit = true
    for i in 0..<Int(rule.dependencyCount) {
      let dependency = dependencyRules[Int(rule.dependencyStart) + i]
      guard hasMember(dependency.name, index, &state) else { continue }
      if dependency.node >= 0 {
        // The schema is held against the object itself, whose way is already entered.
        isFit = fitsHere(Int(dependency.node), at: index, &state) && isFit
      }
      for j in 0..<Int(dependency.requiredCount) {
        let name = required[Int(dependency.requiredStart) + j]
        if hasMember(name, index, &state) { continue }
        isFit = missing(
          name,
          .dependencies,
          node,
          at: index,
          operand: Int32(Int(rule.dependencyStart) + i),
          &state
        )
      }
    }
    return isFit
  }

  /// Holds another schema against the container at hand.
  private func fitsHere(
    _ node: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    fits(node, at: index, name: -1, &state)
  }
}
