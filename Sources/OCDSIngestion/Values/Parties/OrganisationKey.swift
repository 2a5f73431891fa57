internal import OCDSCore

/// The form of a name in which the names of one source are compared; it is never shown.
///
/// Case, accents, punctuation and spaces do not count, Ñ is N, `&` is `Y`, single letters in a row are one word, and the
/// company's form is one word at the end: `Constructora Peña, S.A. de C.V.` and `CONSTRUCTORA PENA SA DE CV` are both
/// `CONSTRUCTORA PENA SADECV`. The form stays in the key: `X, S.C.` and `X, S.A.` are two companies.
public enum OrganisationKey {
  /// The key of a name; nil where the name has neither letters nor digits.
  ///
  /// - Complexity: O(bytes).
  public static func key(_ text: Span<UInt8>) -> String? {
    var words = words(of: text)
    guard !words.isEmpty else { return nil }
    let form = CompanyForm.take(from: &words)
    words = joinedLetters(words)
    if let form { words.append(form) }
    var bytes: [UInt8] = []
    for word in words {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes.append(contentsOf: word)
    }
    return String(copying: bytes.span)
  }

  /// The key of a name; nil where the name has neither letters nor digits.
  public static func key(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return key(bytes.span)
  }

  private static func words(of text: Span<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var i = 0
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      let value = scalar.value
      let letter = LetterFold.letter(value)
      if CharacterClass.isApostrophe(value) || letter == LetterFold.nothing {
        i += scalar.length
        continue
      }
      switch letter {
      case LetterFold.gap:
        end(&word, &words)
        if value == 0x26 { words.append([UInt8(ascii: "Y")]) }
      case LetterFold.foreign: word.append(scalar: value)
      default: word.append(letter)
      }
      i += scalar.length
    }
    end(&word, &words)
    return words
  }

  private static func end(_ word: inout [UInt8], _ words: inout [[UInt8]]) {
    if !word.isEmpty { words.append(word) }
    word = []
  }

  /// Joins single letters that follow each other: `J M ROMO` becomes `JM ROMO`.
  private static func joinedLetters(_ words: [[UInt8]]) -> [[UInt8]] {
    var joined: [[UInt8]] = []
    var followsLetter = false
    for word in words {
      let isLetter = word.count == 1 && CharacterClass.isLetter(word[0])
      if isLetter, followsLetter {
        joined[joined.count - 1].append(word[0])
      } else {
        joined.append(word)
      }
      followsLetter = isLetter
    }
    return joined
  }
}
