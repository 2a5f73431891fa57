internal import OCDSCore

extension Evaluation {
  /// Whether an object fits: its members, their number, and what their presence asks for.
  func object(
    _ rule: Int32,
    _ word: TapeWord,
    _ node: Int,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) -> Bool {
    // The names of an object stand in the same order in most documents: the last way through is tried first.
    var last = slots.count &+ Int(rule)
    let rule = objects[Int(rule)]
    var isFit = true
    var seen: UInt64 = 0
    var known: UInt64 = 0
    var mayRepeat = false
    var others = 0
    guard state.descend(over: word) else { return false }
    defer { state.ascend() }
    state.enter(name)
    defer { state.leave() }
    var member = index &+ 2
    let end = word.low
    while member < end {
      let nameWord = TapeWord(bits: tape[member])
      let found = rule.members.isEmpty ? -1 : slot(rule, nameWord, after: last, &state)
      if found >= 0 { last = found }
      var isKnown = false
      var hasPattern = rule.patternCount > 0
      if found >= 0 {
        let bit = UInt64(1) &<< UInt64(truncatingIfNeeded: slots[found].ordinal)
        if known & bit != 0 { mayRepeat = true }
        known |= bit
        let required = slots[found].requiredBit
        if required >= 0 { seen |= 1 &<< UInt64(truncatingIfNeeded: required) }
        if slots[found].isProperty {
          isKnown = true
          hasPattern = slots[found].hasPattern
          if !fits(
            Int(slots[found].node),
            at: member &+ 1,
            name: Int32(truncatingIfNeeded: member),
            &state
          ) {
            isFit = false
          }
          if slots[found].note >= 0 && state.isLooking {
            noteField(slots[found].note, member, &state)
          }
        }
      }
      if found < 0 { others &+= 1 }
      if !isKnown || hasPattern {
        if !otherMember(rule, node, at: member, isKnown: isKnown, &state) { isFit = false }
      }
      if !isFit && state.silence > 0 { return false }
      let value = TapeWord(bits: tape[member &+ 1])
      member = value.isContainer ? value.low : member &+ 2
    }
    if (mayRepeat || others > 1) && state.isLooking { noteRepeatedNames(of: index, &state) }
    if rule.requiredCount > 0 && !hasRequired(rule, seen, node, at: index, &state) { isFit = false }
    // Of names that stand twice one counts, so that even enough members may be too few.
    if word.length < rule.minimum || rule.minimum > 1 || word.length > rule.maximum {
      isFit = memberCount(rule, node, at: index, &state) && isFit
    }
    if rule.dependencyCount > 0 { isFit = hasDependencies(rule, node, at: index, &state) && isFit }
    return isFit
  }

  /// Whether the value of one member fits what an object's schema asks of it.
  func fitsMember(
    _ name: String,
    of node: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    let rule = objects[Int(nodes[node].object)]
    let bytes = Array(name.utf8)
    let found = rule.members.isEmpty ? -1 : find(rule.members, bytes.span, 0, bytes.count)
    if found >= 0 && slots[found].isProperty {
      return fits(Int(slots[found].node), at: index, name: -1, &state)
    }
    for i in 0..<Int(rule.patternCount) {
      let member = patternMembers[Int(rule.patternStart) + i]
      if patterns[Int(member.pattern)].verdict(bytes.span) == .matches {
        return fits(Int(member.node), at: index, name: -1, &state)
      }
    }
    if state.isLooking {
      state.note(.unknownField, at: index, name: -1, view(at: index))
      scan(index, name: -1, &state)
    }
    return true
  }

  /// The slot of a name; -1 where the object's schema does not have it.
  ///
  /// `last` is the slot of the name before, or for the first name the place of the object's rule beyond all slots.
  @inline(__always)
  private func slot(
    _ rule: ObjectRule,
    _ name: TapeWord,
    after last: Int,
    _ state: inout EvaluationState
  ) -> Int {
    if name.isEscaped { return escapedSlot(rule, name) }
    let key = NameKey(source, name.low, name.length)
    let guess = Int(state.followers[last])
    if guess >= 0 && has(key, in: guess, source, name.low) { return guess }
    let found = find(rule.members, key, source, name.low)
    if found >= 0 { state.followers[last] = Int32(truncatingIfNeeded: found) }
    return found
  }

  @inline(never)
  private func escapedSlot(_ rule: ObjectRule, _ name: TapeWord) -> Int {
    var bytes: [UInt8] = []
    JSONString.appendUnescaped(
      source.extracting(name.low..<name.low + name.length),
      to: &bytes
    )
    return find(rule.members, bytes.span, 0, bytes.count)
  }

  /// Finds a text in a table of names; -1 where it is not there.
  @inline(__always)
  func find(_ table: NameTable, _ text: Span<UInt8>, _ offset: Int, _ length: Int) -> Int {
    find(table, NameKey(text, offset, length), text, offset)
  }

  @inline(__always)
  private func find(
    _ table: NameTable,
    _ key: NameKey,
    _ text: Span<UInt8>,
    _ offset: Int
  ) -> Int {
    let start = Int(table.places)
    let mask = Int(table.mask)
    var place = key.hash & mask
    while true {
      let number = Int(places[start &+ place])
      if number == 0 { return -1 }
      let found = Int(table.slots) &+ number &- 1
      if has(key, in: found, text, offset) { return found }
      place = (place &+ 1) & mask
    }
  }

  /// Whether a slot has the name that begins at an offset of a text and has a key.
  @inline(__always)
  private func has(_ key: NameKey, in slot: Int, _ text: Span<UInt8>, _ offset: Int) -> Bool {
    slots[slot].head == key.head && slots[slot].tail == key.tail
      && Int(slots[slot].length) == key.length
      && (key.length <= 16 || hasSameMiddle(slots[slot], text, offset))
  }

  private func hasSameMiddle(_ slot: MemberSlot, _ text: Span<UInt8>, _ offset: Int) -> Bool {
    let name = Int(slot.name)
    for i in 8..<Int(slot.length) - 8 where names[name + i] != text[offset + i] { return false }
    return true
  }

  /// Whether a member that `properties` does not name, or that a pattern may match too, fits.
  @inline(never)
  private func otherMember(
    _ rule: ObjectRule,
    _ node: Int,
    at member: Int,
    isKnown: Bool,
    _ state: inout EvaluationState
  ) -> Bool {
    var isFit = true
    var isMatched = isKnown
    let place = Int32(truncatingIfNeeded: member)
    for i in 0..<Int(rule.patternCount) {
      let pattern = patternMembers[Int(rule.patternStart) + i]
      guard matches(pattern.pattern, nameAt: member, &state) else { continue }
      isMatched = true
      isFit = fits(Int(pattern.node), at: member + 1, name: place, &state) && isFit
    }
    // Whether a pattern that was given up knows the name, nobody can tell.
    if isMatched || state.isGivenUp { return isFit && !state.isGivenUp }
    if rule.additional >= 0 {
      return fits(Int(rule.additional), at: member + 1, name: place, &state)
    }
    if rule.additional == ObjectRule.nothing {
      return fail(.additionalProperties, node, at: member + 1, name: place, &state)
    }
    if state.isLooking {
      if nodes[node].flags.contains(.isNoted) && !rule.members.isEmpty {
        noteUnknownField(member, &state)
      }
      scan(member + 1, name: place, &state)
    }
    return true
  }

  /// Whether a pattern matches a name; what it said of a name before is remembered.
  private func matches(
    _ pattern: Int32,
    nameAt member: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    let name = view(at: member).nameBytes(at: member)
    state.charge(1 &+ name.count &>> 6)
    let question = PatternQuestion(pattern: pattern, name: name)
    if let answer = state.patternMemo[question] { return answer }
    var work = 0
    let verdict = patterns[Int(pattern)].verdict(name.span, work: &work)
    state.charge(work)
    if verdict == .tooExpensive {
      // Nobody knows the answer, so it is not remembered either.
      state.giveUp()
      return false
    }
    // The names of hostile data must not fill the memory.
    if state.patternMemo.count >= 4096 { state.patternMemo.removeAll(keepingCapacity: true) }
    state.patternMemo[question] = verdict == .matches
    return verdict == .matches
  }

  /// Whether an object has the members that it must have.
  private func hasRequired(
    _ rule: ObjectRule,
    _ seen: UInt64,
    _ node: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    let count = Int(rule.requiredCount)
    let all: UInt64 = count >= 64 ? .max : (1 << UInt64(count)) - 1
    if seen == all && count <= 64 { return true }
    var isFit = true
    for i in 0..<count {
      let name = required[Int(rule.requiredStart) + i]
      if i < 64 ? seen & (1 << UInt64(i)) != 0 : hasMember(name, index, &state) { continue }
      isFit = missing(name, .required, node, at: index, &state)
      if state.silence > 0 { return false }
    }
    return isFit
  }

  /// Tells that an object lacks a member.
  func missing(
    _ name: NameRange,
    _ rule: Rule,
    _ node: Int,
    at index: Int,
    operand: Int32 = -1,
    _ state: inout EvaluationState
  ) -> Bool {
    if state.silence == 0 {
      let above = state.path(view(at: index))
      let path = state.paths.child(
        of: above,
        bytes(of: name)
      )
      state.tally.add(
        Fault(rule: rule, node: Int32(node), path: path, operand: operand),
        at: index
      )
    }
    return false
  }

  /// The bytes of a name in the pool.
  private func bytes(of name: NameRange) -> [UInt8] {
    var bytes: [UInt8] = []
    for i in Int(name.start)..<Int(name.start + name.length) { bytes.append(names[i]) }
    return bytes
  }

  /// The text of a name in the pool.
  private func text(of name: NameRange) -> String {
    String(decoding: bytes(of: name), as: UTF8.self)
  }

  /// Whether an object has a member of a name.
  func hasMember(_ name: NameRange, _ index: Int, _ state: inout EvaluationState) -> Bool {
    state.charge(TapeWord(bits: tape[index]).length)
    let text = text(of: name)
    var members = view(at: index).members
    while let member = members.next() { if member.isNamed(text) { return true } }
    return false
  }
}
