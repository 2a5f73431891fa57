/// The percent-encoding of identifiers in addresses.
///
/// Source: RFC 3986, sections 2.1 and 3.3.
public enum PercentEncoding {
  /// Returns a text as one segment of a path: everything but unreserved characters is encoded.
  public static func segment(_ text: String) -> String {
    if text.utf8.allSatisfy(isUnreserved) { return text }
    var bytes: [UInt8] = []
    append(segment: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a text as one segment of a path.
  package static func append(segment text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for i in 0..<source.count {
        let c = unsafe source[i]
        if isUnreserved(c) { continue }
        unsafe bytes.append(contentsOf: source[start..<i])
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexadecimal(c >> 4))
        bytes.append(hexadecimal(c & 15))
        start = i + 1
      }
      unsafe bytes.append(contentsOf: source[start...])
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }

  /// Returns the text that a segment encodes; nil where an encoding is broken or the bytes are not UTF-8.
  public static func decoded(_ segment: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    var iterator = segment.utf8.makeIterator()
    while let c = iterator.next() {
      guard c == UInt8(ascii: "%") else {
        bytes.append(c)
        continue
      }
      guard let high = iterator.next().flatMap(hexadecimalDigit),
        let low = iterator.next().flatMap(hexadecimalDigit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ c: UInt8) -> Bool {
    isDigit(c) || (0x41...0x5A).contains(c) || (0x61...0x7A).contains(c)
      || c == UInt8(ascii: "-") || c == UInt8(ascii: ".") || c == UInt8(ascii: "_")
      || c == UInt8(ascii: "~")
  }
}
