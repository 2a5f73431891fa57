/// The format `uri`: an absolute URI of ASCII letters.
///
/// Source: RFC 3986, section 3.
public enum URIFormat {
  /// Tells whether a text is an absolute URI.
  public static func accepts(_ text: Span<UInt8>) -> Bool { flaw(of: text) == nil }

  /// Finds the first flaw that keeps a text from being an absolute URI; nil where nothing does.
  public static func flaw(of text: Span<UInt8>) -> URIFlaw? {
    var i = endOfScheme(text)
    guard i > 0 else { return .noScheme }
    var flaw: URIFlaw?
    if i + 1 < text.count, text[i] == UInt8(ascii: "/"), text[i + 1] == UInt8(ascii: "/") {
      i = authority(text, from: i + 2, &flaw)
      if flaw != nil { return flaw }
    }
    i = run(text, from: i, of: path, &flaw)
    if flaw == nil, i < text.count, text[i] == UInt8(ascii: "?") {
      i = run(text, from: i + 1, of: query, &flaw)
    }
    if flaw == nil, i < text.count, text[i] == UInt8(ascii: "#") {
      i = run(text, from: i + 1, of: query, &flaw)
    }
    return flaw ?? (i == text.count ? nil : flawOfLetter(text[i]))
  }

  // why in numbers: the compiler lays them out, and no call has to ask whether they are made.

  /// The letters of a scheme: letters, digits and `+-.`.
  private static let scheme = ByteSet(low: 0x03FF_6800_0000_0000, high: 0x07FF_FFFE_07FF_FFFE)
  /// The letters of a user and a host: letters, digits and `-._~!$&'()*+,;=:`.
  static let userinfo = ByteSet(low: 0x2FFF_7FD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFE)
  /// The same and `@/`.
  private static let path = ByteSet(low: 0x2FFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)
  /// The same and `?`.
  private static let query = ByteSet(low: 0xAFFF_FFD2_0000_0000, high: 0x47FF_FFFE_87FF_FFFF)

  /// The place behind the scheme and its colon; 0 where there is none.
  private static func endOfScheme(_ text: Span<UInt8>) -> Int {
    guard text.count > 0, isASCIILetter(text[0]) else { return 0 }
    let scheme = scheme
    var i = 1
    // Sound: 1 <= i < count.
    while i < text.count, unsafe scheme.contains(text[unchecked: i]) { i &+= 1 }
    return i < text.count && text[i] == UInt8(ascii: ":") ? i + 1 : 0
  }

  /// The end of the longest run of a set's letters and percent-encoded ones.
  @inline(__always)
  private static func run(
    _ text: Span<UInt8>,
    from start: Int,
    of set: ByteSet,
    _ flaw: inout URIFlaw?
  ) -> Int {
    var i = start
    let count = text.count
    while i < count {
      // Sound: start is not negative, and i < count.
      let c = unsafe text[unchecked: i]
      if set.contains(c) {
        i &+= 1
      } else if c == UInt8(ascii: "%") {
        guard i + 2 < count, isHexadecimalDigit(text[i + 1]), isHexadecimalDigit(text[i + 2]) else {
          flaw = .badPercentEncoding
          return i
        }
        i &+= 3
      } else {
        break
      }
    }
    return i
  }

  /// The end of the authority.
  ///
  /// A colon in it is of the user's or before the port. Source: RFC 3986, section 3.2.
  private static func authority(
    _ text: Span<UInt8>,
    from start: Int,
    _ flaw: inout URIFlaw?
  ) -> Int {
    var i = run(text, from: start, of: userinfo, &flaw)
    if flaw != nil { return i }
    var host = start
    if i < text.count, text[i] == UInt8(ascii: "@") {
      host = i + 1
      i = run(text, from: host, of: userinfo, &flaw)
      if flaw != nil { return i }
    }
    if i == host, i < text.count, text[i] == UInt8(ascii: "[") {
      i = literal(text, from: i, &flaw)
      if flaw != nil { return i }
      host = i
    }
    let end = i
    if end < text.count, !isDelimiter(text[end]) {
      let isBracket = text[end] == UInt8(ascii: "[") || text[end] == UInt8(ascii: "]")
      flaw = isBracket ? .badHost : flawOfLetter(text[end])
      return end
    }
    port(text, in: host..<end, &flaw)
    return end
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
  }

  private static func flawOfLetter(_ byte: UInt8) -> URIFlaw {
    if byte >= 0x80 { return .nonASCII }
    return byte == 0x20 || (0x09...0x0D).contains(byte) ? .space : .forbiddenCharacter
  }
}
