extension DateTimeFormat {
  /// Finds what keeps a text from being a date and time; nil where nothing does.
  ///
  /// Of several flaws the first is told, in the order in which the text is read; the letter between
  /// day and time comes last, for a text with it alone is otherwise right.
  public static func flaw(of text: Span<UInt8>) -> DateTimeFlaw? {
    if accepts(text) { return nil }
    guard let year = number(text, at: 0, digits: 4), isLetter(text, at: 4, "-"),
      let month = number(text, at: 5, digits: 2), isLetter(text, at: 7, "-"),
      let day = number(text, at: 8, digits: 2)
    else { return .notADateTime }
    if isDigitAt(text, 10) { return .notADateTime }
    let days = Int(days(inMonth: UInt64(month), ofYear: UInt64(year)))
    guard (1...12).contains(month), (1...days).contains(day) else { return .impossibleDay }
    if text.count == 10 { return .missingTime }
    let isSpaced = isLetter(text, at: 10, " ")
    guard isSpaced || text[10] | 0x20 == UInt8(ascii: "t") else { return .notADateTime }
    if text.count == 11 { return .missingTime }
    guard let hour = number(text, at: 11, digits: 2) else { return .notADateTime }
    // An hour alone, with its offset or without, lacks what a missing second lacks and more.
    guard isLetter(text, at: 13, ":") else {
      return hour > 23 ? .impossibleTime : isTail(text, at: 13) ? .missingSeconds : .notADateTime
    }
    guard let minute = number(text, at: 14, digits: 2), !isDigitAt(text, 16) else {
      return .notADateTime
    }
    guard hour < 24, minute < 60 else { return .impossibleTime }
    guard isLetter(text, at: 16, ":") else {
      return isTail(text, at: 16) ? .missingSeconds : .notADateTime
    }
    guard let second = number(text, at: 17, digits: 2), !isDigitAt(text, 19) else {
      return .notADateTime
    }
    guard second <= 60 else { return .impossibleTime }
    var i = 19
    if isLetter(text, at: i, ".") {
      i += 1
      guard isDigitAt(text, i) else { return .notADateTime }
      while isDigitAt(text, i) { i += 1 }
    }
    if i == text.count { return .missingOffset }
    guard isTail(text, at: i) else { return .notADateTime }
    if isSpaced && isWholeOffset(text, at: i) && second < 60 { return .spaceInsteadOfT }
    // What is left: an offset of hours alone, one that no place has, a second that is no leap
    // second.
    return isLetter(text, at: i + 3, ":") || second == 60 ? .impossibleTime : .missingOffset
  }

  private static func isDigitAt(_ text: Span<UInt8>, _ i: Int) -> Bool {
    i < text.count && isASCIIDigit(text[i])
  }

  private static func isLetter(_ text: Span<UInt8>, at i: Int, _ letter: Unicode.Scalar) -> Bool {
    i < text.count && text[i] == UInt8(ascii: letter)
  }

  private static func number(_ text: Span<UInt8>, at start: Int, digits: Int) -> Int? {
    guard start + digits <= text.count else { return nil }
    var value = 0
    for i in start..<(start + digits) {
      guard isASCIIDigit(text[i]) else { return nil }
      value = value * 10 + Int(text[i] &- 0x30)
    }
    return value
  }

  /// Whether the text ends at a place or goes on with what looks like an offset and ends there.
  private static func isTail(_ text: Span<UInt8>, at i: Int) -> Bool {
    if i == text.count { return true }
    if text[i] | 0x20 == UInt8(ascii: "z") { return i + 1 == text.count }
    guard isLetter(text, at: i, "+") || isLetter(text, at: i, "-"), isDigitAt(text, i + 1),
      isDigitAt(text, i + 2)
    else { return false }
    if i + 3 == text.count { return true }
    let minutes = isLetter(text, at: i + 3, ":") ? i + 4 : i + 3
    return number(text, at: minutes, digits: 2) != nil && minutes + 2 == text.count
  }

  private static func isWholeOffset(_ text: Span<UInt8>, at i: Int) -> Bool {
    if text[i] | 0x20 == UInt8(ascii: "z") { return true }
    guard let hours = number(text, at: i + 1, digits: 2), isLetter(text, at: i + 3, ":"),
      let minutes = number(text, at: i + 4, digits: 2)
    else { return false }
    return hours < 24 && minutes < 60
  }
}
