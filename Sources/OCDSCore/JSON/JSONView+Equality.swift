extension JSONView {
  /// Whether two values are the same JSON value.
  ///
  /// Numbers are compared by value (`1`, `1.0` and `10e-1` are equal), booleans are never numbers, the order of an
  /// object's members does not matter, and of members with one name the last counts.
  ///
  /// - Complexity: O(size of both), whatever the number of members.
  public func isEqual(to other: JSONView) -> Bool {
    let a = word
    let b = other.word
    guard a.rawTag == b.rawTag else { return false }
    switch a.kind {
    case .null, .boolean: return true
    case .number: return isNumberEqual(to: other)
    case .string: return isStringEqual(to: other)
    case .array: return isArrayEqual(to: other)
    case .object: return isObjectEqual(to: other)
    }
  }

  private func isNumberEqual(to other: JSONView) -> Bool {
    if hasSameText(as: other) { return true }
    guard let a = number, let b = other.number else { return false }
    return a.decimal == b.decimal
  }

  private func isStringEqual(to other: JSONView) -> Bool {
    if !word.isEscaped && !other.word.isEscaped { return hasSameText(as: other) }
    guard let a = string, let b = other.string else { return false }
    return a.utf8.elementsEqual(b.utf8)
  }

  /// Whether both scalars are written alike.
  @inline(__always)
  private func hasSameText(as other: JSONView) -> Bool {
    let a = word
    let b = other.word
    guard a.length == b.length else { return false }
    var i = 0
    while i < a.length {
      if source[a.low &+ i] != other.source[b.low &+ i] { return false }
      i &+= 1
    }
    return true
  }

  private func isArrayEqual(to other: JSONView) -> Bool {
    guard word.length == other.word.length else { return false }
    var a = elements
    var b = other.elements
    while let left = a.next() {
      guard let right = b.next(), left.isEqual(to: right) else { return false }
    }
    return b.next() == nil
  }

  private func isObjectEqual(to other: JSONView) -> Bool {
    let left = memberIndexes()
    let right = other.memberIndexes()
    guard left.count == right.count else { return false }
    for (name, index) in left {
      guard let otherIndex = right[name],
        JSONView(tape: tape, source: source, index: index).isEqual(
          to: JSONView(tape: other.tape, source: other.source, index: otherIndex)
        )
      else { return false }
    }
    return true
  }

  /// The value's place on the tape by name; of members with one name the last.
  package func memberIndexes() -> [[UInt8]: Int] {
    var indexes: [[UInt8]: Int] = [:]
    var members = members
    while let member = members.next() {
      indexes[member.nameBytes] = member.index + 1
    }
    return indexes
  }
}

extension JSONMember {
  /// The name with its escapes resolved, as bytes: names that differ only in their Unicode form are different names.
  var nameBytes: [UInt8] {
    let word = TapeWord(bits: tape[index])
    let text = source.extracting(word.low..<word.low + word.length)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    if word.isEscaped {
      JSONString.appendUnescaped(text, to: &bytes)
    } else {
      unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
