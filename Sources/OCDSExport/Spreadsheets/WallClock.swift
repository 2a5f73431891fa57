internal import OCDSCore

/// The day and time of day that a date's text shows, without its offset: workbooks know no time zones.
struct WallClock: Sendable, Hashable {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  let second: Int

  /// Whether the time is the beginning of the day, which mostly means that there is none.
  var isMidnight: Bool { hour == 0 && minute == 0 && second == 0 }

  /// Reads the text of a date; nil where it is none, or before 1900, where a workbook's days begin.
  init?(_ text: Span<UInt8>) {
    guard text.count >= 10, text.count <= 40, DateTime(String(copying: text)) != nil else {
      return nil
    }
    func number(_ start: Int, _ count: Int) -> Int {
      guard start + count <= text.count else { return 0 }
      var value = 0
      for i in start..<start + count {
        guard text[i] >= 0x30, text[i] <= 0x39 else { return 0 }
        value = value * 10 + Int(text[i] - 0x30)
      }
      return value
    }
    year = number(0, 4)
    month = number(5, 2)
    day = number(8, 2)
    hour = number(11, 2)
    minute = number(14, 2)
    second = text.count > 16 && text[16] == UInt8(ascii: ":") ? number(17, 2) : 0
    guard year >= 1900, second < 60 else { return nil }
  }
}
