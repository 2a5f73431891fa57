extension MergeFlattening {
  /// Reads the members of an object but those that nobody will read.
  ///
  /// Where a value that was passed over might contradict another, the state is told that it is worth nothing. Two members
  /// of one name that are both passed over can contradict nothing.
  func objectPassingOver(_ index: Int, at node: Int32, _ state: inout MergeState)
    throws(MergeError)
  {
    let visit = state.visits
    state.visits &+= 1
    let ruleNode = Int(state.nodes[Int(node)].rule)
    var lastSlot = rules.slotCount &+ ruleNode
    var previous: Int32 = -1
    var i = index &+ 2
    let end = word(index).low
    while i < end {
      let name = word(i)
      let value = i &+ 1
      i = next(value)
      if node == 0 && isText("tag", name) { continue }
      let kind = word(value)
      let slot = ruleNode >= 0 ? ruleSlot(name, under: ruleNode, after: lastSlot, &state) : -1
      if slot >= 0 {
        lastSlot = slot
        if rules.unread(inSlot: slot) != .none
          && isPassedOver(value, kind, slot, under: node, &state)
        {
          continue
        }
      }
      let child = self.child(value &- 1, name, slot, under: node, after: previous, &state)
      previous = child
      if state.nodes[Int(child)].visit == visit { state.hasDuplicateMembers = true }
      state.nodes[Int(child)].visit = visit
      let action = state.nodes[Int(child)].action
      if action == .omit { continue }
      if slot < 0 && state.nodes[Int(child)].unread != .none
        && isPassedOver(value, kind, at: child, under: node, &state)
      {
        continue
      }
      if action == .replace || !kind.isContainer {
        try leaf(value, at: child, &state)
      } else if kind.isObject {
        try objectPassingOver(value, at: child, &state)
      } else {
        try array(value, kind, at: child, &state)
      }
    }
  }

  /// The slot of a name in the rules; the one that came next last time is tried first.
  @inline(__always)
  private func ruleSlot(
    _ name: TapeWord,
    under node: Int,
    after last: Int,
    _ state: inout MergeState
  ) -> Int {
    let guess = Int(state.followers[last])
    if guess >= 0 && rules.isNamed(guess, text(name)) { return guess }
    let found = rules.slot(text(name), state.hash(text(name)), under: node)
    if found >= 0 { state.followers[last] = Int32(truncatingIfNeeded: found) }
    return found
  }

  /// The node of a field; the one that came next last time is tried first.
  @inline(__always)
  private func child(
    _ nameIndex: Int,
    _ name: TapeWord,
    _ slot: Int,
    under node: Int32,
    after previous: Int32,
    _ state: inout MergeState
  ) -> Int32 {
    let guess =
      previous < 0 ? state.nodes[Int(node)].firstRead : state.nodes[Int(previous)].nextRead
    if guess >= 0 && isField(guess, named: name, state) { return guess }
    let child =
      slot >= 0
      ? field(nameIndex: nameIndex, name, ruleSlot: slot, under: node, &state)
      : field(nameIndex: nameIndex, name, under: node, &state)
    if previous < 0 {
      state.nodes[Int(node)].firstRead = child
    } else {
      state.nodes[Int(previous)].nextRead = child
    }
    return child
  }

  /// Whether a value of a field in the rules, which nobody reads, was passed over.
  ///
  /// What holds it still becomes part of the result: nothing but the field itself is left out.
  @inline(__always)
  private func isPassedOver(
    _ value: Int,
    _ kind: TapeWord,
    _ slot: Int,
    under node: Int32,
    _ state: inout MergeState
  ) -> Bool {
    let unread = rules.unread(inSlot: slot)
    let isPassedOver = unread.contain(kind, at: value)
    let shape: UnreadShape = isPassedOver ? .passedOver : .merged
    if state.shapes[slot] != shape {
      if state.shapes[slot] != .unseen { state.hasOddValues = true }
      state.shapes[slot] = shape
    }
    guard isPassedOver else { return false }
    // An object without members neither creates nor clears anything, unless it is taken as one value.
    if kind.isObject && kind.length == 0 && unread == .flatObjects { return true }
    if state.nodes[Int(node)].children != .fields { becomeObject(node, &state) }
    return true
  }

  /// Whether a value of a field that the rules do not have, and nobody reads, was passed over.
  @inline(__always)
  private func isPassedOver(
    _ value: Int,
    _ kind: TapeWord,
    at child: Int32,
    under node: Int32,
    _ state: inout MergeState
  ) -> Bool {
    let child = Int(child)
    guard state.nodes[child].unread.contain(kind, at: value), state.nodes[child].leaf < 0,
      state.nodes[child].children == .none
    else {
      if state.nodes[child].isPassedOver { state.hasOddValues = true }
      return false
    }
    state.nodes[child].isPassedOver = true
    if state.nodes[Int(node)].children != .fields { becomeObject(node, &state) }
    return true
  }

  /// Makes a node an object of the result, as a field of it would.
  @inline(never)
  private func becomeObject(_ number: Int32, _ state: inout MergeState) {
    guard state.nodes[Int(number)].children == .none else {
      state.hasOddValues = true
      return
    }
    state.nodes[Int(number)].children = .fields
    do throws(MergeError) { try state.link(number) } catch { state.hasOddValues = true }
  }
}
