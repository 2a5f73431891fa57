internal import OCDSCore

/// The forms of dates that nearly all cells have: `2025-12-31`, `31/12/2025`, `2026-01-23 17:39:34`.
enum PlainDate {
  /// Reads such a date; nil where the text is anything else, or no date of the calendar.
  static func read(_ text: Span<UInt8>, _ options: DateText.Options) -> WrittenDate? {
    guard text.count >= 10, text.count == 10 || text.count == 16 || text.count == 19 else {
      return nil
    }
    let date: CivilDate?
    if text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") {
      date = day(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2))
    } else if text[2] == UInt8(ascii: "/"), text[5] == UInt8(ascii: "/") {
      let first = number(text, 0, 2)
      let second = number(text, 3, 2)
      let isDayFirst = options.order == .dayFirst
      date = day(number(text, 6, 4), isDayFirst ? second : first, isDayFirst ? first : second)
    } else {
      return nil
    }
    guard let date, options.years.contains(date.year) else { return nil }
    if text.count == 10 { return WrittenDate(day: date) }
    guard text[10] == UInt8(ascii: " ") || text[10] == UInt8(ascii: "T"),
      text[13] == UInt8(ascii: ":"),
      text.count == 16 || text[16] == UInt8(ascii: ":"),
      let hour = number(text, 11, 2), let minute = number(text, 14, 2),
      let second = text.count == 16 ? 0 : number(text, 17, 2),
      let time = WrittenTime(hour: hour, minute: minute, second: second)
    else { return nil }
    return WrittenDate(day: date, time: time)
  }

  private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> CivilDate? {
    guard let year, let month, let day else { return nil }
    return CivilDate(validYear: year, month: month, day: day)
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for i in start..<start + count {
      guard CharacterClass.isDigit(text[i]) else { return nil }
      value = value * 10 + Int(text[i] - 0x30)
    }
    return value
  }
}
