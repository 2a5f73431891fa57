/// The format `ipv6`: eight groups, of which `::` stands for a run of zeros, without a zone.
///
/// Source: RFC 4291, section 2.2.
public enum IPv6Format {
  /// Tells whether a text is an IPv6 address.
  public static func accepts(_ text: Span<UInt8>) -> Bool {
    accepts(text, in: 0..<text.count)
  }

  /// Tells whether a part of a text is an IPv6 address.
  static func accepts(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    let end = range.upperBound
    let colon = UInt8(ascii: ":")
    var i = range.lowerBound
    var groups = 0
    var isShortened = false
    if end - i >= 2, text[i] == colon {
      guard text[i + 1] == colon else { return false }
      isShortened = true
      i += 2
      if i == end { return true }
    }
    while true {
      let start = i
      while i < end, i - start < 4, isHexadecimalDigit(text[i]) { i += 1 }
      if i < end, text[i] == UInt8(ascii: ".") {
        guard IPv4Format.accepts(text, in: start..<end) else { return false }
        groups += 2
        break
      }
      guard i > start else { return false }
      groups += 1
      if i == end { break }
      guard text[i] == colon else { return false }
      i += 1
      if i < end, text[i] == colon {
        if isShortened { return false }
        isShortened = true
        i += 1
        if i == end { break }
      }
    }
    // `::` stands for one group or more.
    return isShortened ? groups <= 7 : groups == 8
  }
}
