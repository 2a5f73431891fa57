/// The escapes `_xHHHH_` by which workbooks write letters that XML cannot hold, such as a carriage return.
///
/// Source: ECMA-376 part 1, section 22.9.2.19 (ST_Xstring).
enum EscapedText {
  /// Replaces every escape of a text by the letter that it stands for.
  ///
  /// Two that are a surrogate pair become one letter; half a pair, and the zero that C programs stumble over, become
  /// `U+FFFD`. `_x005F_` is an underscore that begins nothing. The text never grows.
  static func decode(_ text: inout [UInt8]) {
    guard let first = firstUnderscore(text.span) else { return }
    var span = text.mutableSpan
    var from = first
    var to = first
    while from < span.count {
      guard let unit = escape(span, at: from) else {
        span[to] = span[from]
        to &+= 1
        from &+= 1
        continue
      }
      from &+= 7
      var scalar = Unicode.Scalar(unit == 0 ? 0xFFFD : UInt32(unit)) ?? "\u{FFFD}"
      if unit & 0xFC00 == 0xD800, let low = escape(span, at: from), low & 0xFC00 == 0xDC00 {
        from &+= 7
        let value = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
        scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        span[to] = byte
        to &+= 1
      }
    }
    text.removeLast(text.count - to)
  }

  private static func firstUnderscore(_ text: Span<UInt8>) -> Int? {
    guard text.count >= 7 else { return nil }
    for i in 0..<text.count &- 6 where text[i] == UInt8(ascii: "_") { return i }
    return nil
  }

  /// The code unit of an escape that stands at an offset.
  private static func escape(_ text: borrowing MutableSpan<UInt8>, at offset: Int) -> UInt16? {
    guard offset &+ 7 <= text.count, text[offset] == UInt8(ascii: "_"),
      text[offset &+ 1] == UInt8(ascii: "x"), text[offset &+ 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for i in offset &+ 2..<offset &+ 6 {
      let digit: UInt8
      switch text[i] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = text[i] &- UInt8(ascii: "0")
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = text[i] &- UInt8(ascii: "A") &+ 10
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = text[i] &- UInt8(ascii: "a") &+ 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
