extension String {
  /// Whether nobody could see or hear anything of it: it is made of white space, controls and marks alone.
  var isInvisible: Bool {
    // Most texts begin with a letter of ASCII, which saves asking what Unicode knows of it.
    if let first = utf8.first, first > 0x20, first < 0x7F { return false }
    return unicodeScalars.allSatisfy { scalar in
      let properties = scalar.properties
      switch properties.generalCategory {
      case .control, .format, .unassigned: return true
      default: return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      }
    }
  }

  /// The text, or another one where it says nothing: a link or a heading without a word leads nobody.
  func or(_ other: @autoclosure () -> String) -> String { isInvisible ? other() : self }
}
