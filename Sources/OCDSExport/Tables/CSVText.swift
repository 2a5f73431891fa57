internal import OCDSCore

/// The text of CSV lines.
///
/// Source: RFC 4180. Lines end in CR LF; a cell with a comma, a quote or a line break stands in quotes.
///
/// A spreadsheet takes text that begins with certain characters for a formula and runs it. Such text gets an apostrophe
/// before it, which spreadsheets read as "this is text". Numbers are left alone: `-12.30` stays `-12.30`, also where it
/// stands in a column of text.
enum CSVText {
  /// Appends a line of headings.
  static func append(headings: [String], to output: inout ByteBuffer) {
    for (place, heading) in headings.enumerated() {
      if place > 0 { output.append(UInt8(ascii: ",")) }
      appendText(heading.utf8.span, to: &output)
    }
    output.append("\r\n")
  }

  /// Appends a row.
  static func append(_ row: borrowing Row, to output: inout ByteBuffer) {
    for cell in 0..<row.count {
      if cell > 0 { output.append(UInt8(ascii: ",")) }
      switch row.kind(cell) {
      case .none: break
      case .number, .boolean: output.append(row.text(cell))
      case .text, .date: appendText(row.text(cell), to: &output)
      }
    }
    output.append("\r\n")
  }

  private static func appendText(_ text: Span<UInt8>, to output: inout ByteBuffer) {
    let isGuarded = isFormula(text)
    var needsQuotes = isGuarded
    var hasNull = false
    for i in 0..<text.count {
      let c = text[i]
      if c > UInt8(ascii: ",") { continue }
      if c == UInt8(ascii: ",") || c == UInt8(ascii: "\"") || c == 0x0A || c == 0x0D {
        needsQuotes = true
      }
      if c == 0 { hasNull = true }
    }
    // Text without quotes loses its outer spaces in some readers.
    if let edge = edges(of: text), edge { needsQuotes = true }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
    if isGuarded { output.append(UInt8(ascii: "'")) }
    if needsQuotes || hasNull {
      appendEscaped(text, to: &output)
    } else {
      output.append(text)
    }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
  }

  private static func edges(of text: Span<UInt8>) -> Bool? {
    text.count == 0 ? nil : text[0] == 0x20 || text[text.count - 1] == 0x20
  }

  /// Appends text with its quotes doubled; a NUL, at which many readers stop, as U+FFFD.
  private static func appendEscaped(_ text: Span<UInt8>, to output: inout ByteBuffer) {
    for i in 0..<text.count {
      let c = text[i]
      if c == 0 {
        output.append("\u{FFFD}")
      } else {
        if c == UInt8(ascii: "\"") { output.append(c) }
        output.append(c)
      }
    }
  }

  /// Whether a spreadsheet could take a text for a formula.
  ///
  /// The full-width forms of the signs count too: some spreadsheets read them as the signs.
  static func isFormula(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    case UInt8(ascii: "+"): return true
    case UInt8(ascii: "-"): return !isNumber(text)
    case 0xEF:
      guard text.count >= 3, text[1] == 0xBC else { return false }
      // ＋ － ＝ ＠
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(text[2])
    default: return false
    }
  }

  /// Whether a text is a number as JSON writes it.
  ///
  /// Source: RFC 8259, section 6.
  static func isNumber(_ text: Span<UInt8>) -> Bool {
    var i = 0
    if i < text.count, text[i] == UInt8(ascii: "-") { i += 1 }
    let whole = digits(text, &i)
    guard whole > 0, whole == 1 || text[i - whole] != UInt8(ascii: "0") else { return false }
    if i < text.count, text[i] == UInt8(ascii: ".") {
      i += 1
      guard digits(text, &i) > 0 else { return false }
    }
    if i < text.count, text[i] | 0x20 == UInt8(ascii: "e") {
      i += 1
      if i < text.count, text[i] == UInt8(ascii: "-") || text[i] == UInt8(ascii: "+") { i += 1 }
      guard digits(text, &i) > 0 else { return false }
    }
    return i == text.count
  }

  private static func digits(_ text: Span<UInt8>, _ i: inout Int) -> Int {
    let start = i
    while i < text.count, text[i] >= 0x30, text[i] <= 0x39 { i += 1 }
    return i - start
  }
}
