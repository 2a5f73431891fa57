/// The breaking of text into lines.
enum TextWrap {
  /// The lines of a text, none wider than a number of columns; at least one.
  ///
  /// Lines end at spaces; a word that is wider than a line is broken where it must.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      let joined = line.isEmpty ? word : "\(line) \(word)"
      if Harmless.columns(joined) <= width {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while Harmless.columns(word) > width {
        let start = Harmless.start(of: word, columns: width)
        // A line too narrow for one letter would never end.
        guard !start.isEmpty else { break }
        lines.append(String(start))
        word.unicodeScalars.removeFirst(start.count)
      }
      line = word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }
}
