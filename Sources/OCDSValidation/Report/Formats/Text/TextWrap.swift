/// The breaking of text into lines.
enum TextWrap {
  /// The lines of a text, none wider than a number of columns; at least one.
  ///
  /// Lines end at spaces; a word that is wider than a line is broken where it must.
  static func lines(_ text: String, width: Int) -> [String] {
    if isOneLine(text, width: width) { return [text] }
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ") {
      var word = String(word)
      var wordColumns = Harmless.columns(word)
      if !line.isEmpty, columns + 1 + wordColumns <= width {
        line += " "
        line += word
        columns += 1 + wordColumns
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while wordColumns > width {
        let start = Harmless.start(of: word, columns: width)
        // A line too narrow for one letter would never end.
        guard !start.isEmpty else { break }
        lines.append(String(start))
        word.unicodeScalars.removeFirst(start.count)
        wordColumns = Harmless.columns(word)
      }
      line = word
      columns = wordColumns
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Whether a text fits as it is: most texts of a dry run, which has a hundred for each process.
  private static func isOneLine(_ text: String, width: Int) -> Bool {
    guard Harmless.columns(text) <= width else { return false }
    let bytes = text.utf8.span
    var isAfterSpace = true
    for i in bytes.indices {
      let isSpace = bytes[i] == 0x20
      if isSpace && isAfterSpace { return false }
      isAfterSpace = isSpace
    }
    return !isAfterSpace || bytes.isEmpty
  }
}
