/// The text of JSON strings: escapes resolved on the way in, written on the way out.
package enum JSONString {
  /// Returns what stands between a string's quotes, already checked by the parser, with its escapes resolved.
  package static func unescaped(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    appendUnescaped(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends a string's text with its escapes resolved.
  package static func appendUnescaped(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    var i = 0
    while i < text.count {
      let c = text[i]
      guard c == UInt8(ascii: "\\"), i + 1 < text.count else {
        bytes.append(c)
        i += 1
        continue
      }
      let kind = text[i + 1]
      i += 2
      switch kind {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        var scalar = codeUnit(text, at: i)
        i += 4
        if scalar & 0xFC00 == 0xD800 {
          let low = codeUnit(text, at: i + 2)
          scalar = 0x10000 + ((scalar & 0x3FF) << 10 | (low & 0x3FF))
          i += 6
        }
        append(scalar, to: &bytes)
      default: bytes.append(kind)
      }
    }
  }

  private static func codeUnit(_ text: Span<UInt8>, at start: Int) -> UInt32 {
    var unit: UInt32 = 0
    for offset in start..<min(start + 4, text.count) {
      unit = unit << 4 | UInt32(hexadecimalDigit(text[offset]) ?? 0)
    }
    return unit
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }

  /// Appends text in quotes, with the escapes that RFC 8259 requires and no others.
  package static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    appendQuoted(text.utf8Span.span, to: &bytes)
  }

  /// Appends UTF-8 in quotes, with the same escapes.
  package static func appendQuoted(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    unsafe text.withUnsafeBytes { unsafe appendQuoted($0, to: &bytes) }
  }

  /// What needs no escape is copied in runs.
  private static func appendQuoted(_ text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while true {
      let end = unsafe firstToEscape(in: text, from: start)
      unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<end]))
      if end == text.count { break }
      unsafe appendEscaped(text[end], to: &bytes)
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The place of the next quote, backslash or control character, looked for in eight bytes at once; else the end.
  private static func firstToEscape(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var i = start
    while i &+ 8 <= text.count {
      // Sound: the eight bytes lie in the text.
      let word = unsafe text.loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian
      let quote = word ^ (ones &* 0x22)
      let backslash = word ^ (ones &* 0x5C)
      // Of each byte that is sought the highest bit is set, and of none before the first such byte.
      let found =
        ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote)
        | ((backslash &- ones) & ~backslash)
      if found & (ones << 7) != 0 {
        return i &+ (found & (ones << 7)).trailingZeroBitCount / 8
      }
      i &+= 8
    }
    while i < text.count {
      let c = unsafe text[i]
      if c < 0x20 || c == UInt8(ascii: "\"") || c == UInt8(ascii: "\\") { return i }
      i &+= 1
    }
    return i
  }

  /// Appends the escape of a quote, a backslash or a control character.
  private static func appendEscaped(_ c: UInt8, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch c {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(c)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(c >> 4)])
      bytes.append(digits[Int(c & 15)])
    }
  }
}
