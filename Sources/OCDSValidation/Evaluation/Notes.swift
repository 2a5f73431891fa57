internal import OCDSCore

/// What is noticed of the standard's own rules on the way through a document.
extension Evaluation {
  /// Notes what the standard says of a field: that it is out of use, or which codes it may have.
  @inline(never)
  func noteField(_ number: Int32, _ member: Int, _ state: inout EvaluationState) {
    // A note holds texts: a copy of it would count references.
    let note = Int(number)
    let name = Int32(truncatingIfNeeded: member)
    if notes[note].deprecated != nil && !view(at: member + 1).isNull {
      state.note(.deprecatedField, node: number, at: member + 1, name: name, view(at: member))
    }
    let codes = notes[note].codes
    let isOpen = notes[note].isOpen
    guard codes >= 0 && (isOpen || !notes[note].hasEnum) else { return }
    let rule: Rule = isOpen ? .openCodelist : .closedCodelist
    let value = view(at: member + 1)
    if value.kind == .array {
      var elements = value.elements
      while let element = elements.next() {
        noteCode(rule, number, codes, at: element.index, name: name, &state)
      }
    } else {
      noteCode(rule, number, codes, at: value.index, name: name, &state)
    }
  }

  private func noteCode(
    _ rule: Rule,
    _ number: Int32,
    _ codes: Int32,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) {
    let word = TapeWord(bits: tape[index])
    // What is no text has a wrong type, and what is empty is told as that.
    guard word.isString && word.length > 0 && !isAllowed(codes, at: index) else { return }
    let code = state.paths.value(view(at: index))
    state.note(rule, node: number, at: index, name: name, operand: code, view(at: index))
  }

  /// Notes a field that the schema does not know.
  func noteUnknownField(_ member: Int, _ state: inout EvaluationState) {
    let name = Int32(truncatingIfNeeded: member)
    state.note(.unknownField, at: member + 1, name: name, view(at: member))
  }

  /// Notes the objects of a list that have no `id`.
  func noteMissingIdentifiers(at index: Int, _ state: inout EvaluationState) {
    var elements = view(at: index).elements
    while let element = elements.next() {
      guard element.kind == .object else { continue }
      if let id = lastID(of: element), !id.isNull { continue }
      let above = state.path(view(at: index))
      let path = state.paths.child(of: above, Array("id".utf8))
      state.tally.add(
        Fault(rule: .missingIdentifier, node: -1, path: path, operand: -1),
        at: element.index
      )
    }
  }

  /// Notes the objects of a list whose `id` another before them has.
  ///
  /// The keys are sorted by their hashes, and by their places where these are equal.
  func noteRepeatedIdentifiers(_ keys: [ElementKey], _ state: inout EvaluationState) {
    var repeated: [Int] = []
    for i in 1..<keys.count where keys[i].hash == keys[i - 1].hash {
      let element = view(at: Int(keys[i].place))
      let other = view(at: Int(keys[i - 1].place))
      if let id = lastID(of: element), let earlier = lastID(of: other), id.isEqual(to: earlier) {
        repeated.append(id.index)
      }
    }
    repeated.sort()
    for id in repeated {
      let above = state.path(view(at: id))
      let path = state.paths.child(of: above, Array("id".utf8))
      state.tally.add(
        Fault(rule: .repeatedIdentifier, node: -1, path: path, operand: -1),
        at: id
      )
    }
  }

  /// Notes the members of one object whose name another before them has.
  @inline(__always)
  func noteRepeatedNames(of index: Int, _ state: inout EvaluationState) {
    if mayRepeatNames(index) { noteEachRepeatedName(of: index, &state) }
  }

  /// Whether two members of an object may have one name; of few members without escapes, whether they have.
  @inline(never)
  private func mayRepeatNames(_ index: Int) -> Bool {
    let word = TapeWord(bits: tape[index])
    if word.length > 16 { return true }
    var member = index &+ 2
    while member < word.low {
      let name = TapeWord(bits: tape[member])
      if name.isEscaped { return true }
      var other = index &+ 2
      while other < member {
        let earlier = TapeWord(bits: tape[other])
        if earlier.length == name.length && isSame(earlier, name) { return true }
        let value = TapeWord(bits: tape[other &+ 1])
        other = value.isContainer ? value.low : other &+ 2
      }
      let value = TapeWord(bits: tape[member &+ 1])
      member = value.isContainer ? value.low : member &+ 2
    }
    return false
  }

  /// Whether two texts of one length are the same bytes.
  private func isSame(_ a: TapeWord, _ b: TapeWord) -> Bool {
    for i in 0..<a.length where source[a.low &+ i] != source[b.low &+ i] { return false }
    return true
  }

  @inline(never)
  private func noteEachRepeatedName(of index: Int, _ state: inout EvaluationState) {
    var names: Set<[UInt8]> = []
    var members = view(at: index).members
    while let member = members.next() {
      guard !names.insert(member.nameView.nameBytes(at: member.index)).inserted else { continue }
      state.note(
        .repeatedMember,
        at: member.value.index,
        name: Int32(truncatingIfNeeded: member.index),
        member.value
      )
    }
  }

  /// Notes a text that is blank, or that has white space at its start or end.
  @inline(__always)
  func noteText(
    _ word: TapeWord,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) {
    guard word.length > 0 else {
      return state.note(.emptyValue, at: index, name: name, view(at: index))
    }
    let first = source[word.low]
    let last = source[word.low &+ word.length &- 1]
    // Letters from `!` to `~` but the backslash are no white space; most texts begin and end with them.
    let isPlain = { (c: UInt8) in c > 0x20 && c < 0x7F && c != UInt8(ascii: "\\") }
    if isPlain(first) && isPlain(last) && !word.isEscaped { return }
    noteOddText(word, at: index, name: name, &state)
  }

  @inline(never)
  private func noteOddText(
    _ word: TapeWord,
    at index: Int,
    name: Int32,
    _ state: inout EvaluationState
  ) {
    let bytes = view(at: index).nameBytes(at: index)
    switch WhiteSpace(around: bytes.span) {
    case .none: break
    case .around: state.note(.paddedText, at: index, name: name, view(at: index))
    case .only: state.note(.emptyValue, at: index, name: name, view(at: index))
    }
  }

  /// Notes what is empty or padded in a value that no schema describes.
  func scan(_ index: Int, name: Int32, _ state: inout EvaluationState) {
    let word = TapeWord(bits: tape[index])
    switch word.rawTag {
    case TapeWord.Tag.string.rawValue: noteText(word, at: index, name: name, &state)
    case TapeWord.Tag.object.rawValue, TapeWord.Tag.array.rawValue:
      if word.length == 0 {
        state.note(.emptyValue, at: index, name: name, view(at: index))
      } else if word.isObject {
        scanMembers(of: index, word, name: name, &state)
      } else {
        scanElements(of: index, word, name: name, &state)
      }
    default: break
    }
  }

  /// Notes what is empty or padded in the members of an object.
  func scanMembers(
    of index: Int,
    _ word: TapeWord,
    name: Int32,
    _ state: inout EvaluationState
  ) {
    state.enter(name)
    if word.length > 1 { noteRepeatedNames(of: index, &state) }
    var member = index &+ 2
    while member < word.low {
      scan(member &+ 1, name: Int32(truncatingIfNeeded: member), &state)
      let value = TapeWord(bits: tape[member &+ 1])
      member = value.isContainer ? value.low : member &+ 2
    }
    state.leave()
  }

  /// Notes what is empty or padded in the elements of an array.
  func scanElements(
    of index: Int,
    _ word: TapeWord,
    name: Int32,
    _ state: inout EvaluationState
  ) {
    state.enter(name)
    var element = index &+ 2
    while element < word.low {
      scan(element, name: -1, &state)
      let value = TapeWord(bits: tape[element])
      element = value.isContainer ? value.low : element &+ 1
    }
    state.leave()
  }
}
