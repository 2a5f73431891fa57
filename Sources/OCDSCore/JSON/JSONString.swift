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
  ///
  /// What needs no escape is copied in runs.
  package static func appendQuoted(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { source in
      var start = 0
      for i in 0..<source.count {
        let c = unsafe source[i]
        if c >= 0x20 && c != UInt8(ascii: "\"") && c != UInt8(ascii: "\\") { continue }
        unsafe bytes.append(contentsOf: source[start..<i])
        appendEscaped(c, to: &bytes)
        start = i + 1
      }
      unsafe bytes.append(contentsOf: source[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends UTF-8 in quotes, with the same escapes.
  package static func appendQuoted(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for i in 0..<text.count {
      let c = text[i]
      if c >= 0x20 && c != UInt8(ascii: "\"") && c != UInt8(ascii: "\\") { continue }
      append(text.extracting(start..<i), to: &bytes)
      appendEscaped(c, to: &bytes)
      start = i + 1
    }
    append(text.extracting(start..<text.count), to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    // Sound: the bytes are copied during the call.
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
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
