extension JSONView {
  /// Calls a function with the pointer of every member whose name stood before in the same object.
  ///
  /// Of members with one name the last counts (RFC 8259, section 4, leaves it open); whoever reads on is told here.
  ///
  /// - Complexity: O(size), whatever the number of members.
  public func forEachDuplicateMember(_ body: (JSONPointer) -> Void) {
    guard hasDuplicates() else { return }
    visitDuplicates(at: JSONPointer(), body)
  }

  /// Whether any object of the value holds two members with one name.
  func hasDuplicates() -> Bool {
    var i = index
    let end = nextIndex
    while i < end {
      let word = TapeWord(bits: tape[i])
      if word.isObject,
        JSONView(tape: tape, source: source, index: i).firstRepeatedMember() != nil
      {
        return true
      }
      i += word.isContainer ? 2 : 1
    }
    return false
  }

  /// The index of the first member of this object whose name stood before.
  private func firstRepeatedMember() -> Int? {
    var seen: UInt64 = 0
    var i = index + 2
    let end = word.low
    var passed = 0
    while i < end {
      let name = TapeWord(bits: tape[i])
      // "a" and "\u0061" are one name but would not share a bit.
      if name.isEscaped { return firstRepeatedMemberByTable() }
      let bit = UInt64(1) << (nameHash(name) & 63)
      // A bit that was never set is a name that never stood; only the others are compared.
      if seen & bit != 0 {
        if passed > 32 { return firstRepeatedMemberByTable() }
        var earlier = index + 2
        while earlier < i {
          if isSameName(TapeWord(bits: tape[earlier]), name) { return i }
          earlier = JSONView(tape: tape, source: source, index: earlier + 1).nextIndex
        }
      }
      seen |= bit
      passed += 1
      i = JSONView(tape: tape, source: source, index: i + 1).nextIndex
    }
    return nil
  }

  private func firstRepeatedMemberByTable() -> Int? {
    var names: Set<[UInt8]> = []
    var members = members
    while let member = members.next() {
      if !names.insert(member.nameBytes).inserted { return member.index }
    }
    return nil
  }

  /// A cheap hash of a name without escapes.
  @inline(__always)
  private func nameHash(_ name: TapeWord) -> UInt64 {
    guard name.length > 0 else { return 0 }
    let first = UInt64(source[name.low])
    let last = UInt64(source[name.low &+ name.length &- 1])
    let middle = UInt64(source[name.low &+ name.length / 2])
    return (first &* 31 &+ last &* 17 &+ middle &* 7 &+ UInt64(name.length)) &* 0x9E37_79B9 >> 7
  }

  private func isSameName(_ a: TapeWord, _ b: TapeWord) -> Bool {
    guard a.length == b.length else { return false }
    for i in 0..<a.length where source[a.low + i] != source[b.low + i] { return false }
    return true
  }

  private func visitDuplicates(at pointer: JSONPointer, _ body: (JSONPointer) -> Void) {
    switch kind {
    case .object:
      var names: Set<[UInt8]> = []
      var members = members
      while let member = members.next() {
        let place = pointer.appending(member.name)
        if !names.insert(member.nameBytes).inserted { body(place) }
        member.value.visitDuplicates(at: place, body)
      }
    case .array:
      var elements = elements
      var position = 0
      while let element = elements.next() {
        element.visitDuplicates(at: pointer.appending(String(position)), body)
        position += 1
      }
    default: return
    }
  }
}
