/// Writes a page: the one place where text becomes markup.
package struct HTMLWriter {
  package private(set) var text = "<!DOCTYPE html>"

  /// Creates a writer of a page of nothing.
  package init() {}

  /// Writes a piece and all in it, a line for each element that is not within a line.
  package mutating func write(_ piece: HTML) {
    switch piece {
    case .text(let content): escape(Harmless.cut(content, columns: Harmless.sentenceLimit))
    case .stylesheet(let rules): text += "\n<style>\n\(rules)\n</style>"
    case .element(let tag, let attributes, let children):
      if !tag.isInline { text += "\n" }
      text += "<\(tag.rawValue)"
      for attribute in attributes {
        text += " \(attribute.name)=\""
        escape(Harmless.shown(attribute.value))
        text += "\""
      }
      text += ">"
      guard !tag.isVoid else { return }
      for child in children { write(child) }
      text += "</\(tag.rawValue)>"
    }
  }

  private mutating func escape(_ content: String) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
