internal import OCDSCore

extension Instant {
  /// Reads the date and time of a string; nil where it is none.
  ///
  /// The usual form is read from the bytes, the others as `DateTime` reads them.
  init?(at index: Int, of document: JSONView) {
    guard index > 0 else { return nil }
    let word = TapeWord(bits: document.tape[index])
    guard word.isString, word.length >= 10 else { return nil }
    if !word.isEscaped {
      let text = document.source.extracting(word.low..<word.low &+ word.length)
      if let seconds = Instant.usualSeconds(text) {
        self.init(seconds: seconds)
        return
      }
    }
    let view = JSONView(tape: document.tape, source: document.source, index: index)
    guard let text = view.string, let dateTime = DateTime(text) else { return nil }
    self = dateTime.instant
  }

  /// The seconds of a text such as `2025-03-16T09:00:00-06:00` or `2025-03-16T15:00:00Z`; nil for
  /// any other form.
  private static func usualSeconds(_ text: Span<UInt8>) -> Int64? {
    guard text.count == 20 || text.count == 25,
      text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), text[10] == UInt8(ascii: "T"),
      text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":"),
      let century = pair(text, 0), let rest = pair(text, 2), let month = pair(text, 5),
      let day = pair(text, 8),
      let date = CivilDate(validYear: century * 100 + rest, month: month, day: day),
      let hour = pair(text, 11), hour < 24, let minute = pair(text, 14), minute < 60,
      let second = pair(text, 17), second < 60
    else { return nil }
    let local = date.dayNumber * 86400 + hour * 3600 + minute * 60 + second
    if text.count == 20 { return text[19] == UInt8(ascii: "Z") ? Int64(local) : nil }
    guard text[22] == UInt8(ascii: ":"), let hours = pair(text, 20), hours < 24,
      let minutes = pair(text, 23), minutes < 60
    else { return nil }
    let offset = hours * 3600 + minutes * 60
    switch text[19] {
    case UInt8(ascii: "+"): return Int64(local - offset)
    case UInt8(ascii: "-"): return Int64(local + offset)
    default: return nil
    }
  }

  /// The number that two digits make.
  @inline(__always)
  private static func pair(_ text: Span<UInt8>, _ start: Int) -> Int? {
    let tens = Int(text[start]) &- 0x30
    let ones = Int(text[start &+ 1]) &- 0x30
    guard tens >= 0, tens <= 9, ones >= 0, ones <= 9 else { return nil }
    return tens &* 10 &+ ones
  }
}
