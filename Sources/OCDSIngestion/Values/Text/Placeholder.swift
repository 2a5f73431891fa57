/// What offices write where they have nothing to say.
///
/// Only a whole value counts: `NA` is a placeholder, `NA KIM` a name. Case, accents, spaces, slashes, dots and other
/// punctuation do not count: `n / a.`, `N.A.` and `NA` are one, and a value of punctuation alone is a placeholder.
public enum Placeholder {
  /// Whether a value is empty or a placeholder.
  ///
  /// - Parameters:
  ///   - text: The value in UTF-8.
  ///   - countsZero: Whether `0`, `00` and `0.00` are placeholders too, as in columns of text.
  /// - Returns: True where the whole value says nothing.
  /// - Complexity: O(1): a value of more than 28 letters is none.
  public static func matches(_ text: Span<UInt8>, countsZero: Bool = false) -> Bool {
    var letters = InlineArray<28, UInt8>(repeating: 0)
    var count = 0
    var hasZero = false
    var i = 0
    while i < text.count {
      let byte = text[i]
      if CharacterClass.isLetter(byte) {
        guard count < 28 else { return false }
        letters[count] = byte & 0xDF
        count += 1
        i += 1
      } else if byte < 0x80 {
        if byte == UInt8(ascii: "0") {
          guard countsZero else { return false }
          hasZero = true
        } else if !isPassedOver(byte) {
          return false
        }
        i += 1
      } else {
        let scalar = UTF8Scalar(text, at: i)
        i += scalar.length
        let letter = LetterFold.letter(scalar.value)
        if letter == LetterFold.foreign || scalar.value >= 0xFFFD { return false }
        if letter <= LetterFold.nothing { continue }
        guard count < 28 else { return false }
        letters[count] = letter
        count += 1
      }
    }
    if count == 0 { return true }
    return !hasZero && isWord(letters, count)
  }

  /// Whether a value is empty or a placeholder.
  public static func matches(_ text: String, countsZero: Bool = false) -> Bool {
    let bytes = Array(text.utf8)
    return matches(bytes.span, countsZero: countsZero)
  }

  /// Punctuation and what shows nothing; `&`, `#`, `$`, `%` and their like say something.
  private static func isPassedOver(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x7F: true
    case 0x22, 0x27...0x2A, 0x2C...0x2F, 0x3A, 0x3B, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func isWord(_ letters: InlineArray<28, UInt8>, _ count: Int) -> Bool {
    guard count < words.count else { return false }
    for word in words[count] {
      var i = 0
      while i < count, word[i] == letters[i] { i += 1 }
      if i == count { return true }
    }
    return false
  }

  /// The placeholders without accents, spaces and punctuation, by their length.
  private static let words: [[[UInt8]]] = {
    let all =
      "NA ND SN NE NULL NULO NULA NONE NAN NIL TEST NOAPLICA NOAPLICAN NOAPLICABLE NODATO NODATOS SINDATO "
      + "SINDATOS NOHAYDATO NOHAYDATOS NODISPONIBLE NOCAPTURADO NOCAPTURADA SINCAPTURAR "
      + "SININFORMACION NOHAYINFORMACION NOSEGENEROINFORMACION NOSEGENERA NOSEGENERO "
      + "DATOPERSONAL DATOSPERSONALES DATOCONFIDENCIAL DATOSCONFIDENCIALES CONFIDENCIAL RESERVADO "
      + "VERNOTA VEASENOTA VERNOTAS NOESPECIFICADO NOESPECIFICADA NOESPECIFICA SINESPECIFICAR "
      + "PORDEFINIR PORDETERMINAR NODEFINIDO UNDEFINED SINNUMERO SINNOMBRE SINREGISTRO NOREGISTRADO "
      + "NINGUNO NINGUNA NOEXISTE NOTIENE NOCUENTA NOIDENTIFICADO"
    var byLength = [[[UInt8]]](repeating: [], count: 29)
    for word in all.split(separator: " ") { byLength[word.utf8.count].append(Array(word.utf8)) }
    return byLength
  }()
}
