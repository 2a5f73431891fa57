/// How text becomes part of an XML document.
///
/// Source: Extensible Markup Language (XML) 1.0, section 2.2.
enum XMLText {
  /// Appends text so that it means itself in an element and in a quoted attribute.
  ///
  /// What XML has no place for, even escaped, becomes U+FFFD; line breaks are escaped, so that a reader leaves them as
  /// they are.
  ///
  /// - Complexity: O(bytes).
  static func append(_ text: String, to bytes: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes.append(contentsOf: "&amp;".utf8)
      case "<": bytes.append(contentsOf: "&lt;".utf8)
      case ">": bytes.append(contentsOf: "&gt;".utf8)
      case "\"": bytes.append(contentsOf: "&quot;".utf8)
      case "'": bytes.append(contentsOf: "&#39;".utf8)
      case "\t", "\n", "\r": bytes.append(contentsOf: "&#\(scalar.value);".utf8)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += [0xEF, 0xBF, 0xBD]
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
  }
}
