internal import OCDSCore

/// A key of the federal taxpayers' registry (Registro Federal de Contribuyentes).
///
/// 12 characters for a company (3 letters, a date, 3 letters or digits), 13 for a person (4 letters). The last character
/// checks the others. Keys of before that check exist, so a wrong one is told and not refused.
public struct RFC: Sendable, Hashable {
  /// Whose key it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A company or an office: 12 characters.
    case legal
    /// A person: 13 characters. The key is personal data.
    case natural
    /// `XAXX010101000` and what is written for it: nobody in particular.
    case generic
    /// `XEXX010101000` and `EXT…`: somebody abroad.
    case foreign
  }

  /// The key in capitals, without spaces and hyphens.
  public let text: String
  /// Whose key it is.
  public let kind: Kind

  /// Whether the key stands for one company or person.
  public var isIdentifying: Bool { kind == .legal || kind == .natural }

  /// Reads a key: ` xexx 900101-aa1 ` is one with spaces and hyphens.
  ///
  /// Faults show at most the first four characters of what may be a person's key.
  public static func read(_ text: Span<UInt8>) -> Reading<RFC> {
    let letters = RFCLetters(text)
    if letters.count < 10, Placeholder.matches(text, countsZero: true) { return .absent }
    let faults = letters.isCleaned ? [ValueFault(.rfcCleaned, given: letters.masked)] : []
    if let kind = GenericRFC.kind(letters) {
      return Reading(
        RFC(text: letters.text, kind: kind),
        faults + [ValueFault(.rfcGeneric, given: letters.text)]
      )
    }
    if let refusal = refusal(letters, text) {
      guard letters.begins("EXT") else { return Reading(refused: refusal) }
      return Reading(
        RFC(text: letters.text, kind: .foreign),
        [ValueFault(.rfcGeneric, given: letters.text)]
      )
    }
    let rfc = RFC(text: letters.text, kind: letters.count == 12 ? .legal : .natural)
    let expected = letters.checkCharacter
    guard expected == letters.last else {
      let detail = Wording(String(decoding: [expected], as: UTF8.self))
      return Reading(
        rfc,
        faults + [ValueFault(.rfcCheckDigit, given: letters.masked, detail: detail)]
      )
    }
    return Reading(rfc, faults)
  }

  /// Reads a key.
  public static func read(_ text: String) -> Reading<RFC> {
    let bytes = Array(text.utf8)
    return read(bytes.span)
  }

  private static func refusal(_ letters: RFCLetters, _ text: Span<UInt8>) -> ValueFault? {
    if letters.count == 18, CURP.matches(text) {
      return ValueFault(.curpAsRFC, given: letters.masked)
    }
    guard letters.count == 12 || letters.count == 13 else {
      return SpreadsheetCell.fault(text)
        ?? ValueFault(.rfcLength, given: letters.masked, detail: Wording(String(letters.count)))
    }
    if let position = letters.firstMisplaced {
      return ValueFault(
        .rfcCharacters,
        given: letters.masked,
        detail: Wording(String(position + 1))
      )
    }
    return letters.hasDate ? nil : ValueFault(.rfcDate, given: letters.masked)
  }
}
