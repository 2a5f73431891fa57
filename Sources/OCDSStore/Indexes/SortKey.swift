internal import OCDSCore

/// A text without case, accents and punctuation, by which titles and names are ordered and found.
enum SortKey {
  /// The key of a text, of at most so many letters.
  ///
  /// - Complexity: O(limit).
  static func key(_ text: String, limit: Int = 80) -> String {
    var key = String.UnicodeScalarView()
    var count = 0
    var isSpace = true
    for scalar in text.unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      let folded = fold(scalar)
      let isWord = isWord(folded)
      if !isWord {
        if !isSpace {
          key.append(" ")
          count += 1
        }
        isSpace = true
      } else {
        isSpace = false
        key.append(folded)
        count += 1
      }
      if count >= limit { break }
    }
    if key.last == " " { key.removeLast() }
    return String(key)
  }

  /// Appends the key of a text in UTF-8.
  ///
  /// - Complexity: O(limit) where the text has no letters beyond U+00FF, as almost all texts.
  static func append(keyOf text: Span<UInt8>, limit: Int = 80, to bytes: inout [UInt8]) {
    let start = bytes.count
    var count = 0
    var isSpace = true
    var i = 0
    while i < text.count && count < limit {
      let c = text[i]
      i &+= 1
      let isLetter = (c | 0x20) &- 0x61 < 26 && c < 0x80
      if isLetter || c &- 0x30 < 10 {
        bytes.append(isLetter ? c | 0x20 : c)
      } else if c < 0x80 {
        if isSpace { continue }
        bytes.append(UInt8(ascii: " "))
        isSpace = true
        count &+= 1
        continue
      } else if c == 0xC3 && i < text.count && text[i] & 0x3F != 0x17 && text[i] & 0x3F != 0x37 {
        for byte in UTF8.encode(letters[Int(text[i] & 0x3F)]) ?? UTF8.encodedReplacementCharacter {
          bytes.append(byte)
        }
        i &+= 1
      } else {
        bytes.removeLast(bytes.count - start)
        bytes.append(contentsOf: key(String(copying: text), limit: limit).utf8)
        return
      }
      isSpace = false
      count &+= 1
    }
    if bytes.count > start && bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    // Most letters are these, and the tables are slow to ask.
    if scalar.value < 0x80 {
      return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x41...0x5A: return Unicode.Scalar(UInt8(scalar.value + 32))
    case ..<0xC0: return scalar
    case 0xC0...0xFF: return letters[Int(scalar.value - 0xC0)]
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower[lower.startIndex] : scalar
    }
  }

  /// The letters from U+00C0 to U+00FF without case and accents.
  private static let letters = Array(
    "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþy".unicodeScalars
  )
}
