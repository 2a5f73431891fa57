extension PatternTranslator {
  /// Translates an escape outside a class, of which the `\` was read.
  ///
  /// The answer is whether it may be repeated.
  mutating func escape(at start: Int) throws(PatternError) -> Bool {
    guard let c = peek() else { throw error(.loneBackslash, at: start) }
    switch c {
    case "b", "B":
      i += 1
      emit("\\")
      emit(c)
      return false
    case "k":
      i += 1
      try namedReference(at: start)
    case "1"..."9":
      var number = 0
      while let digit = peek(), ("0"..."9").contains(digit) {
        number = min(number * 10 + Int(digit.value - 0x30), 1_000_000_000)
        i += 1
      }
      guard number <= captures else { throw error(.missingGroup, at: start) }
      reference(to: number, at: start)
    default:
      if try isClassEscape(at: start) { return true }
      emitLetter(try letterEscape(at: start))
    }
    return true
  }

  private mutating func isClassEscape(at start: Int) throws(PatternError) -> Bool {
    if take("s") {
      emit("[")
      emit(PatternTranslator.blanks)
      emit("]")
      return true
    }
    if take("S") {
      emit("[^")
      emit(PatternTranslator.blanks)
      emit("]")
      return true
    }
    return try setEscape(at: start)
  }

  /// Translates `\d`, `\w`, a property, or its opposite, which are written alike in a class.
  mutating func setEscape(at start: Int) throws(PatternError) -> Bool {
    guard let c = peek() else { throw error(.loneBackslash, at: start) }
    switch c {
    case "d", "D", "w", "W":
      i += 1
      emit("\\")
      emit(c)
      return true
    case "p", "P":
      i += 1
      try property(isOpposite: c == "P", at: start)
      return true
    default:
      return false
    }
  }

  /// Reads the letter that an escape stands for, inside a class or outside.
  mutating func letterEscape(at start: Int) throws(PatternError) -> UInt32 {
    guard let c = peek() else { throw error(.loneBackslash, at: start) }
    i += 1
    switch c {
    case "t": return 0x09
    case "n": return 0x0A
    case "v": return 0x0B
    case "f": return 0x0C
    case "r": return 0x0D
    case "0":
      if let next = peek(), ("0"..."9").contains(next) { throw error(.unknownEscape, at: start) }
      return 0
    case "c":
      guard let letter = peek(), letter.isASCII, letter.properties.isAlphabetic else {
        throw error(.unknownEscape, at: start)
      }
      i += 1
      return letter.value & 0x1F
    case "x":
      guard let value = PatternEscape.hexadecimal(scalars, &i, digits: 2) else {
        throw error(.unknownEscape, at: start)
      }
      return value
    case "u":
      guard let value = PatternEscape.unicode(scalars, &i) else {
        throw error(.unknownEscape, at: start)
      }
      return value
    default:
      // Any other sign of ASCII stands for itself; letters are kept for meanings.
      guard c.value >= 0x20, c.value < 0x7F, !ByteSet.alphanumerics.contains(UInt8(c.value)) else {
        throw error(.unknownEscape, at: start)
      }
      return c.value
    }
  }

  /// The blanks of `\s`: white space and ends of lines.
  ///
  /// Source: ECMA-262, sections 12.2 and 12.3.
  static let blanks: StaticString = """
    \\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\
    \\x{205f}\\x{3000}\\x{feff}
    """

  /// The letters of `\S`, which a class has to name one range after the other.
  static let notBlanks: StaticString = """
    \\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\
    \\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\
    \\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}
    """
}
