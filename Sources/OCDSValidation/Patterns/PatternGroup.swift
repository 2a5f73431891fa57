/// A group of a regular expression.
struct PatternGroup {
  /// Where its parentheses stand.
  let start: Int
  var end = Int.max
  /// The group that it stands in, and in which of its alternatives.
  let parent: Int?
  let branch: Int
  /// Its number where it captures.
  var number: Int?
  var isAssertion = false
  var alternatives = 1
  /// Whether it may be left out, and whether it may come more than once.
  var isOptional = false
  var isLoop = false

  init(start: Int, parent: Int?, branch: Int) {
    self.start = start
    self.parent = parent
    self.branch = branch
  }
}

/// A reference to what a group matched.
struct PatternReference {
  let number: Int
  let place: Int
  /// The groups that it stands in, from the outermost, and in which of their alternatives.
  let branches: [Int: Int]

  init(number: Int, place: Int, branches: [Int: Int]) {
    self.number = number
    self.place = place
    self.branches = branches
  }
}

extension PatternTranslator {
  /// Finds references whose meaning the library does not share.
  ///
  /// ECMA-262 forgets what the groups in a loop matched whenever the loop begins again (section
  /// 22.2.2.3.1); the library keeps it. That makes no difference where each turn of the loop sets
  /// the group anew before it is referred to.
  mutating func findStaleReferences() {
    guard unsupported == nil, !references.isEmpty else { return }
    let captures = groups.indices.filter { groups[$0].number != nil }
    for reference in references where isStale(reference, to: captures[reference.number - 1]) {
      cannot(.unsupportedReference, at: reference.place)
      return
    }
  }

  private func isStale(_ reference: PatternReference, to target: Int) -> Bool {
    var isAlwaysSet = true
    var child = groups[target]
    var index: Int? = target
    while let group = index {
      let this = groups[group]
      let branch = reference.branches[group]
      if group == target {
        // Inside its own group a reference comes before there is anything to refer to.
        if branch != nil { isAlwaysSet = false }
      } else if let branch {
        isAlwaysSet = isAlwaysSet && child.branch == branch && groups[target].end < reference.place
      } else {
        isAlwaysSet = isAlwaysSet && this.alternatives == 1
      }
      if this.isLoop && !isAlwaysSet { return true }
      isAlwaysSet = isAlwaysSet && !this.isOptional
      child = this
      index = this.parent
    }
    return false
  }
}
