/// The recogniser of keys of the population registry (Clave Única de Registro de Población), which are personal data.
///
/// It asks for the form alone: four letters, a date, a letter, five letters, and two letters or digits. A wrong date or
/// state does not make a key fit for publication.
public enum CURP {
  /// Whether a value is a key, spaces and hyphens aside.
  public static func matches(_ text: Span<UInt8>) -> Bool {
    let letters = RFCLetters(text)
    return letters.count == 18 && fits(letters)
  }

  /// Whether a value is a key, spaces and hyphens aside.
  public static func matches(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return matches(bytes.span)
  }

  /// Whether a key stands somewhere in a text, as a word of its own.
  ///
  /// - Complexity: O(bytes).
  public static func occurs(in text: Span<UInt8>) -> Bool {
    var start = 0
    var i = 0
    while i <= text.count {
      if i < text.count, isWordByte(text[i]) {
        i += 1
        continue
      }
      // Ñ takes two bytes, and stands in four places at most.
      let length = i - start
      if (18...26).contains(length), matches(text.extracting(start..<i)) { return true }
      i += 1
      start = i
    }
    return false
  }

  /// Whether a key stands somewhere in a text, as a word of its own.
  public static func occurs(in text: String) -> Bool {
    let bytes = Array(text.utf8)
    return occurs(in: bytes.span)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    CharacterClass.isLetter(byte) || CharacterClass.isDigit(byte) || byte >= 0x80
  }

  private static func fits(_ letters: RFCLetters) -> Bool {
    for i in 0..<18 {
      let byte = letters[i]
      let isLetter = byte &- 0x41 < 26 || byte == RFCLetters.enye
      let isDigit = CharacterClass.isDigit(byte)
      let isRight =
        switch i {
        case 4...9: isDigit
        case 10:
          byte == UInt8(ascii: "H") || byte == UInt8(ascii: "M") || byte == UInt8(ascii: "X")
        case 16: isLetter || isDigit
        case 17: isDigit
        default: isLetter
        }
      if !isRight { return false }
    }
    return true
  }
}
