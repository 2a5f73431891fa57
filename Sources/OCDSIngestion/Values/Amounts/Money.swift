internal import OCDSCore

/// Amounts of money as offices write them.
///
/// No digit passes through a floating-point type. Which separator is the decimal one is decided so:
///
/// 1. Apostrophes and spaces between digits part thousands.
/// 2. Where both `.` and `,` stand, the last one is decimal and stands once.
/// 3. One `.` is decimal, as in Mexico; `1.234` could be either, and is told.
/// 4. One `,` before three digits parts thousands, as in Mexico; before one or two digits it is decimal, and is told.
/// 5. Several of one kind part thousands.
///
/// Where what parts thousands does not make groups of three, the value is refused.
public enum Money {
  /// Reads an amount.
  ///
  /// A placeholder is absent, and so is `$ -`, by which spreadsheets show a zero that may be an empty cell.
  ///
  /// - Parameters:
  ///   - text: The value in UTF-8.
  ///   - decimals: How many decimals are expected: 2 for amounts, up to 6 for unit prices.
  /// - Returns: The amount, and what was decided or looks wrong.
  /// - Complexity: O(bytes); plain numbers take no memory but the result's.
  public static func read(_ text: Span<UInt8>, decimals: Int = 2) -> Reading<Amount> {
    if isPlain(text) { return Reading(Amount(number: String(copying: text))) }
    return MoneyParser.read(text.trimmed, decimals: decimals)
  }

  /// Reads an amount.
  public static func read(_ text: String, decimals: Int = 2) -> Reading<Amount> {
    let bytes = Array(text.utf8)
    return read(bytes.span, decimals: decimals)
  }

  /// Whether a text is at most eleven digits with up to two decimals, as JSON writes them.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    var i = 0
    while i < text.count, CharacterClass.isDigit(text[i]) { i += 1 }
    guard (1...11).contains(i), text[0] != UInt8(ascii: "0") || i == 1 else { return false }
    guard i < text.count else { return true }
    guard text[i] == UInt8(ascii: "."), (2...3).contains(text.count - i) else { return false }
    i += 1
    while i < text.count, CharacterClass.isDigit(text[i]) { i += 1 }
    return i == text.count
  }
}
