internal import OCDSCore

/// Identifiers as texts: numbers of contracts, files and procedures.
///
/// Zeros in front that a spreadsheet took away cannot be known; what shows that it did can.
public enum IdentifierText {
  /// Reads an identifier: `1.23E+11` is refused, `660477.0` told, the apostrophe of `'050GYR` removed.
  public static func read(_ text: Span<UInt8>) -> Reading<String> {
    let reading = Tidy.read(text, [.stripsApostrophe, .zeroIsAbsent])
    guard let value = reading.value, let first = value.utf8.first, CharacterClass.isDigit(first)
    else { return reading }
    let bytes = Array(value.utf8)
    let trimmed = bytes.span
    let groups = DigitGroups(trimmed, from: 0)
    if !groups.isTooLong, groups.count <= 2, let exponent = Exponent(trimmed, at: groups.end),
      exponent.end == trimmed.count, isCast(groups, trimmed)
    {
      return Reading(refused: ValueFault(.identifierAsNumber, trimmed))
    }
    if !groups.isTooLong, groups.end == trimmed.count, groups.count == 2,
      groups.separators[1] == .dot, groups.lengths[1] == 1, groups.digits.last == 0x30
    {
      return Reading(value, reading.faults + [ValueFault(.identifierWithDecimals, trimmed)])
    }
    return reading
  }

  /// Whether reading a text gives the text itself, and nothing to tell; false of some for which it would.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard Tidy.isPlain(text, [.stripsApostrophe, .zeroIsAbsent]) else { return false }
    guard CharacterClass.isDigit(text[0]) else { return true }
    for i in 0..<text.count where !CharacterClass.isDigit(text[i]) { return false }
    return true
  }

  /// Reads an identifier.
  public static func read(_ text: String) -> Reading<String> {
    let bytes = Array(text.utf8)
    return read(bytes.span)
  }

  /// Whether scientific notation was a spreadsheet's doing: with a sign or a fraction.
  ///
  /// `12E5` may be a code.
  private static func isCast(_ groups: DigitGroups, _ text: Span<UInt8>) -> Bool {
    let isSigned = groups.end + 1 < text.count && !CharacterClass.isDigit(text[groups.end + 1])
    return groups.lengths[0] == 1 && (isSigned || groups.count == 2)
  }
}
