/// What a spreadsheet leaves in a cell instead of a value.
enum SpreadsheetCell {
  /// The fault of a cell that holds a formula or a spreadsheet's error; nil for any other.
  static func fault(_ text: Span<UInt8>) -> ValueFault? {
    let text = text.trimmed
    guard text.count > 1 else { return nil }
    if text[0] == UInt8(ascii: "=") {
      return isFormula(text) ? ValueFault(.spreadsheetFormula, text) : nil
    }
    guard text[0] == UInt8(ascii: "#"), text.count <= 20 else { return nil }
    return isError(text) ? ValueFault(.spreadsheetError, text) : nil
  }

  /// Whether a text is `=` and a call or a reference, such as `=IF([1]!Tabla2` or `=+B3*1.16`.
  private static func isFormula(_ text: Span<UInt8>) -> Bool {
    for i in 1..<min(text.count, 64) {
      switch text[i] {
      case UInt8(ascii: "("), UInt8(ascii: "!"), UInt8(ascii: "["), UInt8(ascii: "$"): return true
      default: break
      }
      // A cell's name: a letter followed by a digit.
      if CharacterClass.isDigit(text[i]), CharacterClass.isLetter(text[i - 1]) { return true }
    }
    return false
  }

  private static func isError(_ text: Span<UInt8>) -> Bool {
    var isFilled = true
    for i in 0..<text.count where text[i] != UInt8(ascii: "#") { isFilled = false }
    if isFilled { return text.count > 2 }
    let folded = FoldedText(text)
    let errors: [StaticString] = [
      "REF", "N A", "VALUE", "VALOR", "DIV 0", "NAME", "NOMBRE", "NUM", "NULL", "NULO", "SPILL",
      "CALC",
    ]
    for error in errors where folded.equals(error) { return true }
    return false
  }
}
