extension JSONTape {
  /// Appends the words of a value whose text is copied to an offset of another text.
  ///
  /// - Complexity: O(words), without reading the text.
  package mutating func append(copyOf value: JSONView, movedTo offset: Int) {
    let start = value.index
    let end = value.nextIndex
    let shift = offset - value.range.lowerBound
    let step = count - start
    reserve(end - start)
    var i = start
    while i < end {
      let word = TapeWord(bits: value.tape[i])
      let moved = word.isContainer ? word.low + step : word.low + shift
      append(word.bits & ~0xFFFF_FFFF | UInt64(truncatingIfNeeded: moved))
      if word.isContainer {
        let second = value.tape[i + 1]
        let first = Int(second & 0xFFFF_FFFF) + shift
        let last = Int(second >> 32) + shift
        append(UInt64(truncatingIfNeeded: last) << 32 | UInt64(truncatingIfNeeded: first))
        i += 2
      } else {
        i += 1
      }
    }
  }

  /// A value on the tape, over the text that it was read from.
  @_lifetime(borrow self, copy text)
  package func view(at index: Int, of text: Span<UInt8>) -> JSONView {
    JSONView(tape: words, source: text, index: index)
  }
}
