extension Unicode.Scalar {
  /// Whether a reader would not see this scalar, or would see others where they do not stand: control characters,
  /// marks of direction, spaces other than U+0020, and what is shown as nothing.
  ///
  /// Source: Unicode Technical Report 36, section 3; Unicode Standard Annex 9, section 2.
  var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return true
    case .nonspacingMark where isVariationSelector: return false
    default: return properties.isDefaultIgnorableCodePoint || isBlankLetter
    }
  }

  /// Whether this scalar is drawn over the one before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// The scalar's number, as `\u{202E}`.
  var escaped: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }

  /// How many columns a terminal gives it.
  var columns: Int {
    if value < 0x300 { return 1 }
    if isMark { return 0 }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F000...0x1FBFF,
      0x20000...0x3FFFD:
      return 2
    default: return properties.isEmojiPresentation ? 2 : 1
    }
  }

  // Emoji need it to be drawn as pictures; it shows and moves nothing by itself.
  private var isVariationSelector: Bool { (0xFE00...0xFE0F).contains(value) }

  // The blank Braille pattern is the one letter that is drawn as nothing and is not ignorable.
  private var isBlankLetter: Bool { value == 0x2800 }
}
