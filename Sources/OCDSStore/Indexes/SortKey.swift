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
