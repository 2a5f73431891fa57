/// Where a text has white space that nobody meant.
enum WhiteSpace {
  case none
  /// At its start or its end.
  case around
  /// Nowhere else: the text is blank.
  case only

  /// Looks at a text: ASCII spaces and control characters, NBSP, the spaces of U+2000, U+3000, and the byte order mark.
  init(around text: Span<UInt8>) {
    var start = 0
    while let length = WhiteSpace.leading(text, start) { start += length }
    if start == text.count {
      self = .only
      return
    }
    self = start > 0 || WhiteSpace.isTrailing(text) ? .around : .none
  }

  /// The length of the white space at a place; nil where there is none.
  private static func leading(_ text: Span<UInt8>, _ i: Int) -> Int? {
    guard i < text.count else { return nil }
    if text[i] <= 0x20 || text[i] == 0x7F { return 1 }
    if i + 1 < text.count && text[i] == 0xC2 && (text[i + 1] == 0xA0 || text[i + 1] == 0x85) {
      return 2
    }
    guard i + 2 < text.count else { return nil }
    return isWideSpace(text[i], text[i + 1], text[i + 2]) ? 3 : nil
  }

  private static func isTrailing(_ text: Span<UInt8>) -> Bool {
    let n = text.count
    if text[n - 1] <= 0x20 || text[n - 1] == 0x7F { return true }
    if n >= 2 && text[n - 2] == 0xC2 && (text[n - 1] == 0xA0 || text[n - 1] == 0x85) { return true }
    return n >= 3 && isWideSpace(text[n - 3], text[n - 2], text[n - 1])
  }

  /// Whether three bytes are U+1680, U+2000 to U+200B, U+2028, U+2029, U+202F, U+205F, U+3000 or U+FEFF.
  private static func isWideSpace(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE1, 0x9A): c == 0x80
    case (0xE2, 0x80): (0x80...0x8B).contains(c) || c == 0xA8 || c == 0xA9 || c == 0xAF
    case (0xE2, 0x81): c == 0x9F
    case (0xE3, 0x80): c == 0x80
    case (0xEF, 0xBB): c == 0xBF
    default: false
    }
  }
}
