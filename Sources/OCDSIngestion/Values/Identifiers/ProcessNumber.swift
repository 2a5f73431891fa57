internal import OCDSCore

/// The office's own number of a process as the end of an ocid.
///
/// The number is brought to NFC and to capitals, and every run of what is not A–Z or 0–9 becomes one hyphen. That is meant
/// to the letter: `É` is not in A–Z and becomes a hyphen, as do a hyphen, a slash and a space, and a full stop at the end
/// leaves a hyphen there. What shows nothing is taken off the ends first, so that padding does not make another process.
/// Two numbers may become one; that is for the caller to find, and never a merge.
public enum ProcessNumber {
  /// Returns the end of the ocid.
  ///
  /// - Parameters:
  ///   - text: The number, in UTF-8.
  ///   - office: The id of the office, where several share a source; it goes before the number.
  /// - Returns: The end; absent for a placeholder, refused where the number has neither letters nor digits.
  /// - Complexity: O(bytes).
  public static func suffix(_ text: Span<UInt8>, office: String? = nil) -> Reading<String> {
    if office == nil, IdentifierText.isPlain(text) {
      let suffix = hyphenated(text)
      guard suffix.contains(where: { $0 != UInt8(ascii: "-") }) else {
        return Reading(refused: ValueFault(.noProcessNumber, text))
      }
      return Reading(String(copying: suffix.span))
    }
    let identifier = IdentifierText.read(text)
    guard let number = identifier.value else { return identifier }
    let numberBytes = Array(number.utf8)
    let suffix = hyphenated(numberBytes.span)
    guard suffix.contains(where: { $0 != UInt8(ascii: "-") }) else {
      return Reading(refused: ValueFault(.noProcessNumber, text))
    }
    guard let office else { return Reading(String(copying: suffix.span), identifier.faults) }
    let officeBytes = Array(office.utf8)
    let whole = hyphenated(officeBytes.span.trimmed) + [UInt8(ascii: "-")] + suffix
    return Reading(String(copying: whole.span), identifier.faults)
  }

  /// Returns the end of the ocid; absent for a placeholder, refused where the number has neither letters nor digits.
  public static func suffix(_ text: String, office: String? = nil) -> Reading<String> {
    let bytes = Array(text.utf8)
    return suffix(bytes.span, office: office)
  }

  /// Brings a text to NFC and capitals and puts one hyphen for each run of other than A–Z and 0–9.
  static func hyphenated(_ text: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let byte = text[i]
      // Only what is beyond ASCII can make another letter of one.
      let isAlone = byte < 0x80 && (i + 1 == text.count || text[i + 1] < 0x80)
      if isAlone, !CharacterClass.isDigit(byte) {
        i += 1
        append(CharacterClass.isLetter(byte) ? byte & 0xDF : UInt8(ascii: "-"), to: &bytes)
      } else if CharacterClass.isLetter(byte) {
        i += 1
        append(Composition(UInt32(byte)), text, i, to: &bytes)
      } else if CharacterClass.isDigit(byte) {
        i += 1
        bytes.append(byte)
      } else {
        let scalar = UTF8Scalar(text, at: i)
        i += scalar.length
        if let letter = Composition(beyondASCII: scalar.value) {
          append(letter, text, i, to: &bytes)
        } else {
          appendCapitals(of: scalar.value, to: &bytes)
        }
      }
    }
    return bytes
  }

  /// Appends a letter; one that a combining mark makes another letter is no letter of A–Z.
  private static func append(
    _ letter: Composition,
    _ text: Span<UInt8>,
    _ next: Int,
    to bytes: inout [UInt8]
  ) {
    if letter.isAbsorbed(text, next) { return append(UInt8(ascii: "-"), to: &bytes) }
    bytes.append(letter.capital)
    if letter.mark != nil { bytes.append(UInt8(ascii: "-")) }
  }

  private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
    if byte == UInt8(ascii: "-"), bytes.last == byte { return }
    bytes.append(byte)
  }

  /// Appends the capitals of a scalar beyond ASCII's letters: `ß` becomes `SS`.
  private static func appendCapitals(of value: UInt32, to bytes: inout [UInt8]) {
    guard value >= 0x80, let scalar = Unicode.Scalar(value) else {
      return append(UInt8(ascii: "-"), to: &bytes)
    }
    for letter in scalar.properties.uppercaseMapping.unicodeScalars {
      let isLetter = letter.value < 0x80 && CharacterClass.isLetter(UInt8(letter.value))
      append(isLetter ? UInt8(letter.value) : UInt8(ascii: "-"), to: &bytes)
    }
  }
}
