extension MergeFlattening {
  /// The text of a string or number on the tape, without quotes.
  @inline(__always)
  @_lifetime(copy self)
  func text(_ word: TapeWord) -> Span<UInt8> {
    source.extracting(word.low..<word.low &+ word.length)
  }

  /// Whether two texts are the same bytes.
  @inline(__always)
  private func isSame(_ a: TapeWord, _ b: TapeWord) -> Bool {
    a.length == b.length && areEqual(text(a), text(b))
  }

  /// Whether a field has a name.
  @inline(__always)
  func isField(_ number: Int32, named name: TapeWord, _ state: borrowing MergeState) -> Bool {
    isSame(word(Int(state.nodes[Int(number)].key)), name)
  }

  @inline(__always)
  func isText(_ expected: StaticString, _ word: TapeWord) -> Bool {
    guard word.length == expected.utf8CodeUnitCount else { return false }
    for i in 0..<word.length where unsafe source[word.low &+ i] != expected.utf8Start[i] {
      return false
    }
    return true
  }

  /// The node of a field, made where there is none.
  @inline(__always)
  func field(nameIndex: Int, _ name: TapeWord, under parent: Int32, _ state: inout MergeState)
    -> Int32
  {
    let named = state.hash(text(name))
    let hash = hash(named, under: Int(parent))
    var slot = state.firstSlot(hash)
    if let known = known(name, hash, under: parent, &slot, state) { return known }
    let rule = rules.field(text(name), named, under: Int(state.nodes[Int(parent)].rule))
    let unread =
      passesOver && rule == nil ? rules.unreadOfUnknown(text(name), named) : UnreadValues.none
    return insert(nameIndex, rule, unread, hash, under: parent, inSlot: slot, &state)
  }

  /// The node of a field that stands in a slot of the rules, made where there is none.
  @inline(__always)
  func field(
    nameIndex: Int,
    _ name: TapeWord,
    ruleSlot: Int,
    under parent: Int32,
    _ state: inout MergeState
  ) -> Int32 {
    let hash = hash(rules.nameInSlotHash(ruleSlot), under: Int(parent))
    var slot = state.firstSlot(hash)
    if let known = known(name, hash, under: parent, &slot, state) { return known }
    let rule = rules.field(inSlot: ruleSlot)
    return insert(nameIndex, rule, .none, hash, under: parent, inSlot: slot, &state)
  }

  /// The node of a field by its hash; where there is none, the slot for it.
  @inline(__always)
  private func known(
    _ name: TapeWord,
    _ hash: UInt32,
    under parent: Int32,
    _ slot: inout Int,
    _ state: borrowing MergeState
  ) -> Int32? {
    while true {
      let number = state.node(inSlot: slot)
      if number < 0 { return nil }
      let known = Int(number)
      if state.nodes[known].hash == hash, state.nodes[known].parent == parent,
        !state.nodes[known].isItem, isSame(word(Int(state.nodes[known].key)), name)
      {
        return number
      }
      slot = state.slot(after: slot)
    }
  }

  @inline(__always)
  private func insert(
    _ nameIndex: Int,
    _ rule: MergeRuleTable.Field?,
    _ unread: UnreadValues,
    _ hash: UInt32,
    under parent: Int32,
    inSlot slot: Int,
    _ state: inout MergeState
  ) -> Int32 {
    state.insert(
      MergeNode(
        key: Int32(truncatingIfNeeded: nameIndex),
        parent: parent,
        rule: Int32(truncatingIfNeeded: rule?.node ?? MergeRules.unknownNode),
        hash: hash,
        action: rule?.action ?? .merge,
        unread: unread,
        isItem: false
      ),
      inSlot: slot
    )
  }

  /// The tape index of an object's `id`, where it has one that is not null.
  func identifier(of object: Int) -> Int? {
    var i = object &+ 2
    let end = word(object).low
    while i < end {
      let value = i &+ 1
      if isText("id", word(i)) { return word(value).isNull ? nil : value }
      i = next(value)
    }
    return nil
  }

  /// The node of an array's object: by the kind and value of its `id`, or a new one where it has none.
  @inline(__always)
  func item(_ object: Int, under parent: Int32, _ visit: Int32, _ state: inout MergeState)
    throws(MergeError) -> Int32
  {
    guard let id = identifier(of: object) else {
      return anonymousItem(nil, under: parent, &state)
    }
    let word = word(id)
    guard word.isString || word.isNumber else {
      throw .invalidIdentifier(release: release, path: path(parent, state))
    }
    let hash = identityHash(id, word, under: parent, state)
    var slot = state.firstSlot(hash)
    while true {
      let number = state.node(inSlot: slot)
      if number < 0 { break }
      let known = Int(number)
      if state.nodes[known].hash == hash, state.nodes[known].parent == parent,
        state.nodes[known].isItem, isSameIdentity(Int(state.nodes[known].key), id, word)
      {
        if state.nodes[known].visit == visit {
          note(.duplicateIdentifier, at: parent, value: view(id).string ?? rawText(id), &state)
        }
        state.nodes[known].visit = visit
        return number
      }
      slot = state.slot(after: slot)
    }
    var node = itemNode(key: id, under: parent, hash: hash, state)
    node.visit = visit
    return state.insert(node, inSlot: slot)
  }

  /// A new item that nothing merges with later.
  func anonymousItem(_ identifier: Int?, under parent: Int32, _ state: inout MergeState) -> Int32 {
    state.insertAnonymous(itemNode(key: identifier ?? -1, under: parent, hash: 0, state))
  }

  /// The item at a position, for an array whose identifiers are overridden.
  func item(
    position: Int,
    identifier: Int?,
    under parent: Int32,
    _ state: inout MergeState
  ) -> Int32 {
    var current = state.nodes[Int(parent)].firstChild
    var passed = 0
    while current >= 0 {
      if passed == position { return current }
      passed += 1
      current = state.nodes[Int(current)].nextSibling
    }
    return anonymousItem(identifier, under: parent, &state)
  }

  private func itemNode(key: Int, under parent: Int32, hash: UInt32, _ state: borrowing MergeState)
    -> MergeNode
  {
    MergeNode(
      key: Int32(truncatingIfNeeded: key),
      parent: parent,
      rule: state.nodes[Int(parent)].rule,
      hash: hash,
      action: .merge,
      unread: .none,
      isItem: true
    )
  }

  /// The hash of an identity: strings by their text, numbers by their value.
  @inline(__always)
  private func identityHash(
    _ id: Int,
    _ word: TapeWord,
    under parent: Int32,
    _ state: borrowing MergeState
  ) -> UInt32 {
    if word.isString && !word.isEscaped {
      return hash(state.hash(text(word)), under: Int(parent))
    }
    let view = view(id)
    if let string = view.string {
      return hash(state.hash(Array(string.utf8).span), under: Int(parent))
    }
    guard let decimal = view.number?.decimal else { return 0 }
    return hash(state.hash(decimal.digits.span), under: Int(parent))
      &+ UInt32(truncatingIfNeeded: decimal.exponent)
  }

  @inline(__always)
  private func isSameIdentity(_ known: Int, _ id: Int, _ word: TapeWord) -> Bool {
    let other = self.word(known)
    if word.isString && other.isString && !word.isEscaped && !other.isEscaped {
      return isSame(word, other)
    }
    return view(known).isEqual(to: view(id))
  }

  private func rawText(_ index: Int) -> String { String(copying: view(index).rawText) }
}
