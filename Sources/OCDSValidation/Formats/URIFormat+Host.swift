extension URIFormat {
  /// The end of an address in brackets and, behind it, of a colon and digits.
  static func literal(_ text: Span<UInt8>, from start: Int, _ flaw: inout URIFlaw?) -> Int {
    var close = start + 1
    while close < text.count, text[close] != UInt8(ascii: "]") { close += 1 }
    let address = (start + 1)..<min(close, text.count)
    guard close < text.count,
      IPv6Format.accepts(text, in: address) || isFutureAddress(text, in: address)
    else {
      flaw = .badHost
      return start
    }
    var i = close + 1
    if i < text.count, text[i] == UInt8(ascii: ":") {
      i += 1
      while i < text.count, isASCIIDigit(text[i]) { i += 1 }
      if i < text.count, isASCIILetter(text[i]) { flaw = .badPort }
    } else if i < text.count, isASCIILetter(text[i]) || isASCIIDigit(text[i]) {
      flaw = .badHost
    }
    return i
  }

  /// Whether a text is `v`, a version in hexadecimal, a dot, and an address.
  ///
  /// Source: RFC 3986, section 3.2.2.
  private static func isFutureAddress(_ text: Span<UInt8>, in range: Range<Int>) -> Bool {
    var i = range.lowerBound
    guard i < range.upperBound, text[i] | 0x20 == UInt8(ascii: "v") else { return false }
    i += 1
    let version = i
    while i < range.upperBound, isHexadecimalDigit(text[i]) { i += 1 }
    guard i > version, i < range.upperBound, text[i] == UInt8(ascii: ".") else { return false }
    i += 1
    guard i < range.upperBound else { return false }
    for k in i..<range.upperBound where !userinfo.contains(text[k]) { return false }
    return true
  }

  /// Tests the port of a host that is a name: the first colon begins it, and digits follow.
  static func port(_ text: Span<UInt8>, in range: Range<Int>, _ flaw: inout URIFlaw?) {
    var i = range.lowerBound
    // Sound: the range is one of the text's.
    while i < range.upperBound, unsafe text[unchecked: i] != UInt8(ascii: ":") { i &+= 1 }
    i += 1
    while i < range.upperBound {
      guard isASCIIDigit(text[i]) else {
        flaw = .badPort
        return
      }
      i += 1
    }
  }
}
