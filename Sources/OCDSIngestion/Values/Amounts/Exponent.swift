/// The exponent of a number in scientific notation: `E+06`, `e6`, `E-3`, and `E 6` where the plus was lost.
struct Exponent {
  /// The power of ten, at most 40 either way.
  let value: Int
  /// Where it ends in the text.
  let end: Int

  /// Reads an exponent; nil where none begins at a byte.
  init?(_ text: Span<UInt8>, at start: Int) {
    var i = start
    guard i < text.count, text[i] | 0x20 == UInt8(ascii: "e") else { return nil }
    i += 1
    var isNegative = false
    if i < text.count {
      switch text[i] {
      case UInt8(ascii: "-"):
        isNegative = true
        i += 1
      case UInt8(ascii: "+"), UInt8(ascii: " "): i += 1
      default: break
      }
    }
    var value = 0
    let first = i
    while i < text.count, CharacterClass.isDigit(text[i]), i - first < 4 {
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i > first, value <= 40 else { return nil }
    self.value = isNegative ? -value : value
    end = i
  }
}
