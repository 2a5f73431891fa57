internal import OCDSCore

/// Days and times of cells.
///
/// Source: ECMA-376 part 1, section 18.17.4 (dates and times).
enum CellDate {
  private static let secondsOfDay = 86_400
  private static let lastDay = 2_932_896
  /// Fourteen digits of a day are a nanosecond, and their product with a day's seconds has room in 64 bits.
  private static let places = 14

  /// Writes a number of days as what its format shows, rounded to the second; nil where it is no day of the calendar.
  ///
  /// A day whose format shows no time has one where the number has one: nothing is lost that the cell holds.
  static func append(
    _ number: CellNumber,
    _ style: NumberStyle,
    is1904: Bool,
    to row: inout Row
  ) -> Row.Kind? {
    guard var (days, seconds) = parts(of: number) else { return nil }
    if style == .elapsed {
      append(elapsed: days * secondsOfDay + seconds, to: &row)
      return .text
    }
    if days == 0 && style == .time {
      append(time: min(seconds, secondsOfDay - 1), to: &row)
      return .text
    }
    days += seconds / secondsOfDay
    seconds %= secondsOfDay
    guard let day = day(days, is1904: is1904) else { return nil }
    append(day: day, to: &row)
    if style != .date || seconds > 0 {
      row.append(UInt8(ascii: "T"))
      append(time: seconds, to: &row)
    }
    return .date
  }

  /// The days of a number, and the seconds of the rest of it, which may round to a whole day.
  private static func parts(of number: CellNumber) -> (days: Int, seconds: Int)? {
    guard !number.isNegative || number.digits.isEmpty, number.point <= 7 else { return nil }
    func digit(_ place: Int) -> Int {
      number.digits.indices.contains(place) ? Int(number.digits[place] - UInt8(ascii: "0")) : 0
    }
    var days = 0
    for place in 0..<max(0, number.point) { days = days * 10 + digit(place) }
    var part: UInt64 = 0
    var unit: UInt64 = 1
    for place in number.point..<number.point + places {
      part = part * 10 + UInt64(digit(place))
      unit *= 10
    }
    return (days, Int((part * UInt64(secondsOfDay) + unit / 2) / unit))
  }

  /// The days since 1970 of the days that a workbook counts.
  ///
  /// Counted from 1900, there is a day 60 that no calendar has: 1900 was no leap year.
  private static func day(_ days: Int, is1904: Bool) -> Int? {
    let day: Int
    if is1904 {
      day = days - 24_107
    } else {
      guard days > 0, days != 60 else { return nil }
      day = days - (days < 60 ? 25_568 : 25_569)
    }
    return day <= lastDay ? day : nil
  }

  /// Writes a date and time in the form of ISO 8601 that a cell of type `d` holds; nil where it is none.
  static func append(iso text: Span<UInt8>, to row: inout Row) -> Row.Kind? {
    func number(_ start: Int, _ count: Int) -> Int? {
      guard start + count <= text.count else { return nil }
      var value = 0
      for i in start..<start + count {
        guard case let digit = text[i] &- UInt8(ascii: "0"), digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    func has(_ letter: Unicode.Scalar, _ place: Int) -> Bool {
      place < text.count && text[place] == UInt8(ascii: letter)
    }
    guard let year = number(0, 4), has("-", 4), let month = number(5, 2), has("-", 7),
      let dayOfMonth = number(8, 2),
      let date = CivilDate(validYear: year, month: month, day: dayOfMonth)
    else { return nil }
    if text.count == 10 {
      append(day: date.dayNumber, to: &row)
      return .date
    }
    guard has("T", 10) || has(" ", 10), let hour = number(11, 2), hour < 24, has(":", 13),
      let minute = number(14, 2), minute < 60
    else { return nil }
    var seconds = hour * 3_600 + minute * 60
    if text.count > 16 {
      guard has(":", 16), let second = number(17, 2), second < 60 else { return nil }
      seconds += second
      if text.count > 19 {
        guard has(".", 19), let tenth = number(20, 1) else { return nil }
        for i in 20..<text.count where number(i, 1) == nil { return nil }
        seconds += tenth >= 5 ? 1 : 0
      }
    }
    let day = date.dayNumber + seconds / secondsOfDay
    guard day <= lastDay else { return nil }
    append(day: day, to: &row)
    row.append(UInt8(ascii: "T"))
    append(time: seconds % secondsOfDay, to: &row)
    return .date
  }

  private static func append(day: Int, to row: inout Row) {
    let date = CivilDate(dayNumber: day)
    append(two: date.year / 100, to: &row)
    append(two: date.year % 100, to: &row)
    row.append(UInt8(ascii: "-"))
    append(two: date.month, to: &row)
    row.append(UInt8(ascii: "-"))
    append(two: date.day, to: &row)
  }

  private static func append(time seconds: Int, to row: inout Row) {
    append(two: seconds / 3_600, to: &row)
    row.append(UInt8(ascii: ":"))
    append(two: seconds / 60 % 60, to: &row)
    row.append(UInt8(ascii: ":"))
    append(two: seconds % 60, to: &row)
  }

  private static func append(elapsed seconds: Int, to row: inout Row) {
    if seconds < 360_000 { return append(time: seconds, to: &row) }
    row.append("\(seconds / 3_600)")
    row.append(UInt8(ascii: ":"))
    append(two: seconds / 60 % 60, to: &row)
    row.append(UInt8(ascii: ":"))
    append(two: seconds % 60, to: &row)
  }

  private static func append(two number: Int, to row: inout Row) {
    row.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
    row.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}
