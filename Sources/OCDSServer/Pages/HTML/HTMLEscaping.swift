/// How text becomes part of a page.
enum HTMLEscaping {
  /// Appends text so that it means itself in an element and in a quoted attribute.
  ///
  /// Control characters and noncharacters, for which HTML has no place, become U+FFFD.
  ///
  /// Source: HTML, 13.2.3.5, the parse errors of the input stream.
  ///
  /// - Complexity: O(bytes).
  static func append(_ text: String, to bytes: inout [UInt8]) {
    let letters = text.utf8
    let span = letters.span
    var isPlain = true
    // Few texts have a byte with which what is beyond ASCII and has no place begins.
    var isDoubtful = false
    for i in span.indices {
      let byte = span[i]
      isPlain = isPlain && !isWritten(otherwise: byte)
      isDoubtful = isDoubtful || byte == 0xC2 || byte >= 0xEF
    }
    if isPlain, !isDoubtful {
      // Sound: the bytes are copied before the call ends.
      unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      return
    }
    if isDoubtful, text.unicodeScalars.contains(where: hasNoPlace) {
      var allowed = String.UnicodeScalarView()
      for scalar in text.unicodeScalars { allowed.append(hasNoPlace(scalar) ? "\u{FFFD}" : scalar) }
      return append(String(allowed), to: &bytes)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: bytes += [0xEF, 0xBF, 0xBD]
      default: bytes.append(byte)
      }
    }
  }

  /// Whether a byte of ASCII does not stand for itself.
  @inline(__always)
  private static func isWritten(otherwise byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"), 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F:
      true
    default: false
    }
  }

  /// Whether a character beyond ASCII is a control or none at all.
  static func hasNoPlace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
