/// The format `ipv4`: four numbers to 255 without leading zeros.
///
/// Source: RFC 2673, section 3.2.
public enum IPv4Format {
  /// Tells whether a text is an IPv4 address.
  public static func accepts(_ text: Span<UInt8>) -> Bool {
    accepts(text, in: 0..<text.count)
  }

  /// Tells whether a part of a text is an IPv4 address.
  static func accepts(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    var i = range.lowerBound
    for part in 0..<4 {
      if part > 0 {
        guard i < range.upperBound, text[i] == UInt8(ascii: ".") else { return false }
        i += 1
      }
      let start = i
      var value = 0
      while i < range.upperBound, i - start < 3, isASCIIDigit(text[i]) {
        value = value * 10 + Int(text[i] &- 0x30)
        i += 1
      }
      guard i > start, value <= 255 else { return false }
      if i - start > 1 && text[start] == UInt8(ascii: "0") { return false }
    }
    return i == range.upperBound
  }
}
