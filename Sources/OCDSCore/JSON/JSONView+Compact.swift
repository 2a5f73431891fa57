extension JSONView {
  /// Appends the value's source text with the white space between its tokens left out and nothing else touched.
  ///
  /// - Complexity: O(bytes); text that has no such white space is copied in one piece.
  public func appendCompact(to bytes: inout ByteBuffer) {
    let range = range
    guard word.isContainer, compactLength != range.count else {
      append(range, to: &bytes)
      return
    }
    var position = range.lowerBound
    var i = index
    let end = nextIndex
    while i < end {
      let word = TapeWord(bits: tape[i])
      if word.isContainer {
        i += 2
        continue
      }
      let token = JSONView(tape: tape, source: source, index: i).range
      appendWithoutSpace(position..<token.lowerBound, to: &bytes)
      append(token, to: &bytes)
      position = token.upperBound
      i += 1
    }
    appendWithoutSpace(position..<range.upperBound, to: &bytes)
  }

  /// The value's source text without white space between its tokens.
  ///
  /// - Complexity: O(bytes).
  public var compactBytes: [UInt8] {
    guard word.isContainer, compactLength != range.count else { return [UInt8](copying: rawText) }
    var buffer = ByteBuffer(capacity: range.count)
    appendCompact(to: &buffer)
    return [UInt8](copying: buffer.bytes)
  }

  /// The length that the value's text has without white space between its tokens.
  private var compactLength: Int {
    var length = 0
    var i = index
    let end = nextIndex
    while i < end {
      let word = TapeWord(bits: tape[i])
      if word.isContainer {
        // Brackets, commas between the children, and a colon for each member.
        let children = JSONView(tape: tape, source: source, index: i).count
        length += 2 + max(children - 1, 0) + (word.isObject ? children : 0)
        i += 2
      } else {
        length += word.length + (word.isString ? 2 : 0)
        i += 1
      }
    }
    return length
  }

  private func append(_ range: Range<Int>, to bytes: inout ByteBuffer) {
    bytes.append(source.extracting(range))
  }

  private func appendWithoutSpace(_ range: Range<Int>, to bytes: inout ByteBuffer) {
    for i in range where !isSpace(source[i]) { bytes.append(source[i]) }
  }
}
