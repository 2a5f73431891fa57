/// How text becomes part of a page.
enum HTMLEscaping {
  /// Appends text so that it means itself in an element and in a quoted attribute.
  ///
  /// Control characters that HTML has no place for become U+FFFD.
  ///
  /// - Complexity: O(bytes).
  static func append(_ text: String, to bytes: inout [UInt8]) {
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
}
