/// Text from a file in a form that no terminal, browser or editor obeys.
package enum Harmless {
  /// The most marks that may stand on one letter: more are drawn over the lines above and below.
  private static let markLimit = 4

  /// The most columns that a sentence, a title or a name may take where people read it.
  static let sentenceLimit = 1_000

  /// The text with whatever is hidden written out, as `\u{202E}`.
  package static func shown(_ text: String) -> String {
    if plainColumns(text) != nil { return text }
    var shown = ""
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.isMark ? marks + 1 : 0
      if scalar.isHidden || marks > markLimit {
        shown += scalar.escaped
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// The text shown, and cut at its end to a number of columns.
  package static func cut(_ text: String, columns limit: Int) -> String {
    let text = shown(prefix(text))
    guard columns(text) > limit else { return text }
    return String(start(of: text, columns: limit - 1)) + "…"
  }

  /// The text shown, and cut in its middle to a number of columns: of a path, both ends tell most.
  package static func cutInside(_ text: String, columns limit: Int) -> String {
    let scalars = text.unicodeScalars
    let text =
      scalars.count > 4 * limit
      ? shown(String(scalars.prefix(2 * limit))) + shown(String(scalars.suffix(2 * limit)))
      : shown(text)
    guard columns(text) > limit else { return text }
    let half = (limit - 1) / 2
    let reversed = String(String.UnicodeScalarView(text.unicodeScalars.reversed()))
    let end = start(of: reversed, columns: half).reversed()
    return String(start(of: text, columns: limit - 1 - half)) + "…"
      + String(String.UnicodeScalarView(end))
  }

  /// The number of columns that a text takes in a terminal.
  static func columns(_ text: String) -> Int {
    plainColumns(text) ?? text.unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// The columns of a text of printable ASCII and of the letters of Spanish and its neighbours, U+00C0 to U+00FF; nil of others.
  ///
  /// Nearly all texts are such: nothing is hidden in them, and each scalar is a column.
  private static func plainColumns(_ text: String) -> Int? {
    let bytes = text.utf8.span
    var columns = 0
    var isLetter = false
    for i in bytes.indices {
      let c = bytes[i]
      if isLetter {
        isLetter = false
        continue
      }
      isLetter = c == 0xC3
      guard isLetter || (0x20..<0x7F).contains(c) else { return nil }
      columns += 1
    }
    return columns
  }

  /// The scalars that fit into a number of columns from the start of a text, whose width is no more than it.
  static func start(of text: String, columns limit: Int) -> String.UnicodeScalarView.SubSequence {
    let scalars = text.unicodeScalars
    var width = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      width += scalars[index].columns
      if width > limit { break }
      index = scalars.index(after: index)
    }
    return scalars[..<index]
  }

  // Ten thousand marks on one letter are one column: the count of scalars has a limit of its own.
  private static func prefix(_ text: String) -> String {
    text.utf8.count <= 2_000 ? text : String(text.unicodeScalars.prefix(2_000))
  }
}
