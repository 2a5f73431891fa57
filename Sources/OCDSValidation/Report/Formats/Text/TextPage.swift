/// Lines for a terminal, none wider than 100 columns.
package struct TextPage {
  /// The columns of the widest line.
  static let width = 100

  /// The lines so far, each with its line feed.
  package private(set) var text = ""
  private let isColoured: Bool

  package init(isColoured: Bool) { self.isColoured = isColoured }

  /// Leaves a line empty.
  package mutating func gap() { text += "\n" }

  /// Writes pieces of text on one line, whose width is the caller's care.
  package mutating func line(indent: Int = 0, _ pieces: (String, TextStyle)...) {
    text += String(repeating: " ", count: indent)
    for (piece, style) in pieces { text += painted(piece, style) }
    text += "\n"
  }

  /// Writes text on as many lines as it needs.
  ///
  /// - Parameters:
  ///   - content: The text; what is hidden in it is shown, and what is too long cut.
  ///   - label: What stands before the first line, in the indent of the others.
  ///   - indent: The columns before each line.
  ///   - style: The look of all of it.
  package mutating func paragraph(
    _ content: String,
    label: String = "",
    indent: Int = 0,
    style: TextStyle = .plain
  ) {
    var before = String(repeating: " ", count: max(0, indent - Harmless.columns(label)))
    before = label.isEmpty ? before : String(before.prefix(2)) + label + before.dropFirst(2)
    let content = Harmless.cut(content, columns: Harmless.sentenceLimit)
    for line in TextWrap.lines(content, width: TextPage.width - indent) {
      text += before + painted(line, style) + "\n"
      before = String(repeating: " ", count: indent)
    }
  }

  private func painted(_ text: String, _ style: TextStyle) -> String {
    guard isColoured, !style.parameters.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(style.parameters)m\(text)\u{1B}[0m"
  }
}
