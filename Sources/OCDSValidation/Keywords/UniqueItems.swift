internal import OCDSCore

extension Evaluation {
  /// Whether no two elements of an array are equal; of objects that are told apart by `id`, notes those with one `id`.
  ///
  /// Elements are hashed, so that only those with equal hashes are compared: first by their `id` alone, for equal objects
  /// have equal ones; where many share one, by all that they hold.
  ///
  /// - Complexity: O(n log n) comparisons of hashes, whatever the elements are.
  func identities(
    _ rule: ArrayRule,
    _ node: Int,
    at index: Int,
    _ state: inout EvaluationState
  ) -> Bool {
    // Hashing and sorting cost several times what it costs to look at an element, and texts by their length.
    let array = view(at: index)
    state.charge(4 &* array.wordCount &+ array.range.count &>> 3)
    state.keys.removeAll(keepingCapacity: true)
    var elements = view(at: index).elements
    while let element = elements.next() {
      state.keys.append(
        ElementKey(
          hash: identityHash(element, seed: state.seed),
          place: Int32(truncatingIfNeeded: element.index)
        )
      )
    }
    guard ElementKey.haveEqual(&state.keys) else { return true }
    if rule.isMergedByID && state.isLooking { noteRepeatedIdentifiers(state.keys, &state) }
    guard rule.isUnique else { return true }
    return areDifferent(&state.keys, seed: state.seed)
      || fail(.uniqueItems, node, at: index, name: -1, &state)
  }

  /// The hash of an element's `id`, or of all that it holds where it has none.
  private func identityHash(_ element: JSONView, seed: UInt64) -> UInt64 {
    if let id = lastID(of: element), !id.word.isContainer { return id.deepHash(seed: seed) }
    return element.deepHash(seed: seed)
  }

  /// The last member of an object that is named `id`.
  @_lifetime(copy element)
  func lastID(of element: JSONView) -> JSONView? {
    let word = element.word
    guard word.isObject else { return nil }
    var found = -1
    var member = element.index &+ 2
    while member < word.low {
      let name = TapeWord(bits: element.tape[member])
      if name.isEscaped {
        if element.nameBytes(at: member) == Array("id".utf8) { found = member &+ 1 }
      } else if name.length == 2 && element.source[name.low] == UInt8(ascii: "i")
        && element.source[name.low &+ 1] == UInt8(ascii: "d")
      {
        found = member &+ 1
      }
      let value = TapeWord(bits: element.tape[member &+ 1])
      member = value.isContainer ? value.low : member &+ 2
    }
    guard found >= 0 else { return nil }
    return JSONView(tape: element.tape, source: element.source, index: found)
  }

  /// Whether no two elements with one hash are equal.
  private func areDifferent(_ keys: inout [ElementKey], seed: UInt64) -> Bool {
    var start = 0
    var isDeep = false
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end].hash == keys[start].hash { end += 1 }
      if end - start > 8 && !isDeep {
        for i in keys.indices { keys[i].hash = view(at: Int(keys[i].place)).deepHash(seed: seed) }
        keys.sort(by: ElementKey.precede)
        isDeep = true
        start = 0
        continue
      }
      // Where all that they hold was hashed, the next one is as good as any.
      let reach = isDeep ? min(end, start + 2) : end
      for i in start..<reach {
        for j in i + 1..<max(reach, i + 1)
        where view(at: Int(keys[i].place)).isEqual(to: view(at: Int(keys[j].place))) {
          return false
        }
      }
      start = end
    }
    return true
  }
}

/// An element of an array and the hash of what tells it apart.
struct ElementKey: Sendable {
  var hash: UInt64
  let place: Int32

  static func precede(_ a: ElementKey, _ b: ElementKey) -> Bool {
    a.hash != b.hash ? a.hash < b.hash : a.place < b.place
  }

  /// Whether two have one hash; if so, they are left sorted by it.
  static func haveEqual(_ keys: inout [ElementKey]) -> Bool {
    if keys.count <= 8 {
      var hasEqual = false
      for i in 1..<keys.count {
        for j in 0..<i where keys[i].hash == keys[j].hash { hasEqual = true }
      }
      if !hasEqual { return false }
    }
    keys.sort(by: precede)
    for i in 1..<keys.count where keys[i].hash == keys[i - 1].hash { return true }
    return false
  }
}

extension JSONView {
  /// A hash of a value: equal values have equal ones, however they are written.
  ///
  /// - Complexity: O(size).
  func deepHash(seed: UInt64) -> UInt64 {
    let word = word
    switch word.rawTag {
    case TapeWord.Tag.string.rawValue:
      if word.isEscaped { return nameHash(nameBytes(at: index).span, seed: seed) }
      return nameHash(source.extracting(word.low..<word.low &+ word.length), seed: seed)
    case TapeWord.Tag.number.rawValue: return numberHash(word, seed: seed)
    case TapeWord.Tag.object.rawValue:
      return JSONView.mixed(membersHash(word, seed: seed), seed)
    case TapeWord.Tag.array.rawValue:
      var hash = JSONView.mixed(11, seed)
      var element = index &+ 2
      while element < word.low {
        let value = JSONView(tape: tape, source: source, index: element)
        hash = JSONView.mixed(hash, value.deepHash(seed: seed))
        element = value.nextIndex
      }
      return hash
    default: return JSONView.mixed(word.rawTag, seed)
    }
  }

  /// A hash of an object's members: of those with one name the last counts.
  private func membersHash(_ word: TapeWord, seed: UInt64) -> UInt64 {
    // The names come first: values that were hashed twice on each level would cost a power of two.
    if mayRepeatNames(word, seed: seed) { return lastMembersHash(word, seed: seed) }
    var sum: UInt64 = 7
    var member = index &+ 2
    while member < word.low {
      let name = JSONView(tape: tape, source: source, index: member).deepHash(seed: seed)
      let value = JSONView(tape: tape, source: source, index: member &+ 1)
      // The order of members does not matter, so their hashes are added up.
      sum &+= JSONView.mixed(name, value.deepHash(seed: seed))
      member = value.nextIndex
    }
    return sum
  }

  /// Whether two members may have one name.
  private func mayRepeatNames(_ word: TapeWord, seed: UInt64) -> Bool {
    var seen: UInt64 = 0
    var member = index &+ 2
    while member < word.low {
      let name = JSONView(tape: tape, source: source, index: member).deepHash(seed: seed)
      // A bit that was never set is a name that never stood.
      let bit = UInt64(1) &<< (name & 63)
      if seen & bit != 0 { return true }
      seen |= bit
      member = JSONView(tape: tape, source: source, index: member &+ 1).nextIndex
    }
    return false
  }

  private func lastMembersHash(_ word: TapeWord, seed: UInt64) -> UInt64 {
    var hashes: [UInt64: Int] = [:]
    var member = index &+ 2
    while member < word.low {
      let name = JSONView(tape: tape, source: source, index: member).deepHash(seed: seed)
      hashes[name] = member &+ 1
      member = JSONView(tape: tape, source: source, index: member &+ 1).nextIndex
    }
    var sum: UInt64 = 7
    for (name, place) in hashes {
      let value = JSONView(tape: tape, source: source, index: place)
      sum &+= JSONView.mixed(name, value.deepHash(seed: seed))
    }
    return sum
  }

  private func numberHash(_ word: TapeWord, seed: UInt64) -> UInt64 {
    let text = source.extracting(word.low..<word.low &+ word.length)
    let last = text[text.count - 1]
    var isPlain = last != UInt8(ascii: "0") && text[0] != UInt8(ascii: "-")
    var i = 0
    while isPlain && i < text.count {
      isPlain = text[i] >= UInt8(ascii: "0") && text[i] <= UInt8(ascii: "9")
      i &+= 1
    }
    if isPlain { return JSONView.mixed(nameHash(text, seed: seed), 13) }
    let decimal = JSONDecimal(text)
    let digits = nameHash(decimal.digits.span, seed: seed)
    let hash = JSONView.mixed(digits, 13)
    if decimal.exponent == 0 && !decimal.isNegative { return hash }
    return JSONView.mixed(
      hash,
      UInt64(truncatingIfNeeded: decimal.exponent &* 2 &+ (decimal.isNegative ? 1 : 0))
    )
  }

  @inline(__always)
  private static func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = (a ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: b ^ 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}
