/// The reading of one release into the state: every value goes to the node of its path.
///
/// Source: https://standard.open-contracting.org/1.1/en/schema/merging/
struct MergeFlattening: ~Escapable {
  let words: Span<UInt64>
  let source: Span<UInt8>
  let rules: MergeRuleTable
  /// The place of the release in the order in which the releases were given.
  let release: Int
  /// Whether values that nobody will read are passed over.
  let passesOver: Bool

  @_lifetime(copy words, copy source)
  init(
    words: Span<UInt64>,
    source: Span<UInt8>,
    rules: MergeRuleTable,
    release: Int,
    passesOver: Bool
  ) {
    self.words = words
    self.source = source
    self.rules = rules
    self.release = release
    self.passesOver = passesOver
  }

  @inline(__always)
  func word(_ index: Int) -> TapeWord { TapeWord(bits: words[index]) }

  /// The index of the value after one.
  @inline(__always)
  func next(_ index: Int) -> Int {
    let word = word(index)
    return word.isContainer ? word.low : index &+ 1
  }

  /// Reads the members of an object.
  func object(_ index: Int, at node: Int32, _ state: inout MergeState) throws(MergeError) {
    let visit = state.visits
    state.visits &+= 1
    var i = index &+ 2
    let end = word(index).low
    var previous: Int32 = -1
    while i < end {
      let name = word(i)
      let value = i &+ 1
      i = next(value)
      if node == 0 && isText("tag", name) { continue }
      let guess =
        previous < 0 ? state.nodes[Int(node)].firstRead : state.nodes[Int(previous)].nextRead
      let child: Int32
      if guess >= 0 && isField(guess, named: name, state) {
        child = guess
      } else {
        child = field(nameIndex: value &- 1, name, under: node, &state)
        if previous < 0 {
          state.nodes[Int(node)].firstRead = child
        } else {
          state.nodes[Int(previous)].nextRead = child
        }
      }
      previous = child
      if state.nodes[Int(child)].visit == visit { state.hasDuplicateMembers = true }
      state.nodes[Int(child)].visit = visit
      let action = state.nodes[Int(child)].action
      if action == .omit { continue }
      let kind = word(value)
      if action == .replace || !kind.isContainer {
        try leaf(value, at: child, &state)
      } else if kind.isObject {
        // An object without members neither creates nor clears anything.
        try object(value, at: child, &state)
      } else {
        try array(value, kind, at: child, &state)
      }
    }
  }

  /// Reads an array.
  @inline(__always)
  func array(
    _ value: Int,
    _ kind: TapeWord,
    at node: Int32,
    _ state: inout MergeState
  ) throws(MergeError) {
    guard kind.low > value &+ 2 else { return }
    if hasOnlyObjects(value) {
      try items(value, at: node, &state)
    } else {
      try leaf(value, at: node, &state)
    }
  }

  /// Reads the objects of an array, each into the node of its identity.
  private func items(_ index: Int, at node: Int32, _ state: inout MergeState) throws(MergeError) {
    let visit = state.visits
    state.visits &+= 1
    let override = state.overrides.isEmpty ? nil : state.overrides[path(node, state)]
    var position = 0
    var i = index &+ 2
    let end = word(index).low
    while i < end {
      let item: Int32
      switch override {
      case .append: item = anonymousItem(identifier(of: i), under: node, &state)
      case .mergeByPosition:
        item = self.item(position: position, identifier: identifier(of: i), under: node, &state)
      case nil: item = try self.item(i, under: node, visit, &state)
      }
      if passesOver {
        try objectPassingOver(i, at: item, &state)
      } else {
        try object(i, at: item, &state)
      }
      i = next(i)
      position += 1
    }
  }

  /// Whether an array holds objects and nothing else.
  @inline(__always)
  private func hasOnlyObjects(_ index: Int) -> Bool {
    var i = index &+ 2
    let end = word(index).low
    while i < end {
      let word = word(i)
      guard word.isObject else { return false }
      i = word.low
    }
    return true
  }

  /// Stores a value.
  @inline(__always)
  func leaf(_ value: Int, at number: Int32, _ state: inout MergeState) throws(MergeError) {
    let node = Int(number)
    if state.nodes[node].children != .none {
      note(
        word(value).isNull ? .nullWithoutEffect : .valueWithoutEffect,
        at: number,
        &state
      )
    } else if state.nodes[node].leaf < 0 {
      state.nodes[node].isLeafFirst = true
    }
    if state.isVersioned {
      remember(value, at: node, &state)
    } else {
      state.nodes[node].leaf = Int32(truncatingIfNeeded: value)
    }
    if !state.nodes[node].isLinked {
      do throws(MergeError) { try state.link(number) } catch {
        throw .inconsistentType(path: path(number, state))
      }
    }
  }

  /// Adds a value to a field's history where it differs from the last.
  private func remember(_ value: Int, at node: Int, _ state: inout MergeState) {
    var last = state.nodes[node].lastEntry
    if last >= 0, state.history[Int(last)].release == Int32(release) {
      // Two objects of one identity in one release: the later value is the release's.
      last = state.history[Int(last)].previous
    }
    let isRepeated =
      last >= 0 && view(Int(state.history[Int(last)].value)).isEqual(to: view(value))
    if isRepeated {
      state.history[Int(last)].next = -1
      state.nodes[node].lastEntry = last
      return
    }
    let entry = Int32(state.history.count)
    state.history.append(
      HistoryEntry(release: Int32(release), value: Int32(value), previous: last)
    )
    if last >= 0 {
      state.history[Int(last)].next = entry
    } else {
      state.nodes[node].leaf = entry
    }
    state.nodes[node].lastEntry = entry
  }

  @_lifetime(copy self)
  func view(_ index: Int) -> JSONView { JSONView(tape: words, source: source, index: index) }

  /// Records something to tell about a field.
  func note(
    _ code: MergeFinding.Code,
    at node: Int32,
    value: String = "",
    _ state: inout MergeState
  ) {
    state.findings.append(
      MergeFinding(code: code, release: release, path: path(node, state), value: value)
    )
  }

  /// The path of a node, without array indexes.
  func path(_ number: Int32, _ state: borrowing MergeState) -> String {
    var names: [String] = []
    var current = number
    while current > 0 {
      let node = state.nodes[Int(current)]
      if !node.isItem { names.append(view(Int(node.key)).string ?? "") }
      current = node.parent
    }
    return names.reversed().joined(separator: "/")
  }
}
