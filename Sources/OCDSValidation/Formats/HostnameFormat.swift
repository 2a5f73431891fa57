/// The format `hostname`: labels of ASCII letters, digits and inner hyphens.
///
/// Names of other scripts stand as A-labels, `xn--…`. Source: RFC 1034, section 3.1; RFC 1123,
/// section 2.1.
public enum HostnameFormat {
  /// Tells whether a text is the name of a host.
  public static func accepts(_ text: Span<UInt8>) -> Bool {
    accepts(text, in: 0..<text.count)
  }

  /// Tells whether a part of a text is the name of a host.
  static func accepts(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    // 255 octets on the wire are 253 letters and dots.
    guard !range.isEmpty, range.count <= 253 else { return false }
    var start = range.lowerBound
    for i in range {
      // Sound: the range is one of the text's.
      let c = unsafe text[unchecked: i]
      if c == UInt8(ascii: ".") {
        guard isLabel(text, in: start..<i) else { return false }
        start = i + 1
      } else if !(isASCIILetter(c) || isASCIIDigit(c) || c == UInt8(ascii: "-")) {
        return false
      }
    }
    return isLabel(text, in: start..<range.upperBound)
  }

  private static func isLabel(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 63 else { return false }
    return text[range.lowerBound] != UInt8(ascii: "-")
      && text[range.upperBound - 1] != UInt8(ascii: "-")
  }
}
