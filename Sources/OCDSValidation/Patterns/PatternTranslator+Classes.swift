extension PatternTranslator {
  /// Translates a class, of which the `[` was read.
  mutating func characterClass(at start: Int) throws(PatternError) {
    let isOpposite = take("^")
    let from = output.count
    emit(isOpposite ? "[^" : "[")
    let body = output.count
    while true {
      guard peek() != nil else { throw error(.unclosedClass, at: start) }
      if take("]") { break }
      try classRange()
    }
    if output.count > body {
      emit("]")
      return
    }
    // A class of nothing, which the library would read on from.
    output.removeSubrange(from...)
    emit(isOpposite ? "[\\x{0}-\\x{10ffff}]" : "[^\\x{0}-\\x{10ffff}]")
  }

  /// Translates a letter, a range, or an escape for several letters.
  private mutating func classRange() throws(PatternError) {
    let start = i
    let low = try classAtom()
    guard peek() == "-", let next = peek(1), next != "]" else {
      if let low { emitRange(low, low) }
      return
    }
    i += 1
    let from = output.count
    let high = try classAtom()
    if let low, let high {
      guard low <= high else { throw error(.backwardRange, at: start) }
      emitRange(low, high)
      return
    }
    // No range where one end is a set: the sign stands for itself.
    let set = output[from...]
    output.removeSubrange(from...)
    if let low { emitRange(low, low) }
    emitRange(0x2D, 0x2D)
    output += set
    if let high { emitRange(high, high) }
  }

  /// Reads one letter of a class; nil where it was a set, which is written at once.
  private mutating func classAtom() throws(PatternError) -> UInt32? {
    let start = i
    guard let c = peek() else { throw error(.unclosedClass, at: start) }
    i += 1
    guard c == "\\" else { return c.value }
    if take("b") { return 0x08 }
    if take("s") {
      emit(PatternTranslator.blanks)
      return nil
    }
    if take("S") {
      emit(PatternTranslator.notBlanks)
      return nil
    }
    if try setEscape(at: start) { return nil }
    return try letterEscape(at: start)
  }

  /// Writes a range without the surrogates at its ends, which no text holds.
  private mutating func emitRange(_ low: UInt32, _ high: UInt32) {
    let low = isSurrogate(low) ? 0xE000 : low
    let high = isSurrogate(high) ? 0xD7FF : high
    guard low <= high else { return }
    emitLetter(low)
    guard low < high else { return }
    emit("-")
    emitLetter(high)
  }
}
