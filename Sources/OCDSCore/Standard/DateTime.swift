/// A date and time as it is written in a release, and what of RFC 3339 it lacks.
///
/// Source: RFC 3339, section 5.6.
public struct DateTime: Sendable, Hashable {
  /// The instant; a missing time is midnight, a missing offset is UTC.
  public let instant: Instant
  /// What the text lacks, or nil where it is RFC 3339.
  public let flaw: Flaw?

  /// What keeps a readable text from being RFC 3339.
  public enum Flaw: Sendable, Hashable {
    case noTime
    case noSeconds
    case noOffset
  }

  /// Reads a date and time; nil where the text is none or the calendar has no such day.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span)
  }

  /// Reads a date and time in UTF-8; nil where the text is none or the calendar has no such day.
  package init?(_ text: Span<UInt8>) {
    if let plain = DateTime.plain(text) {
      self = plain
      return
    }
    var reader = DateTimeReader(text: text)
    guard let parsed = reader.read() else { return nil }
    self = parsed
  }

  init(instant: Instant, flaw: Flaw?) {
    self.instant = instant
    self.flaw = flaw
  }

  /// Reads the forms that nearly all have, `2025-03-16T18:04:05Z` and with `-06:00` behind; nil for any other text.
  private static func plain(_ text: Span<UInt8>) -> DateTime? {
    let count = text.count
    guard count == 20 || count == 25, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      text[10] == UInt8(ascii: "T"), text[13] == UInt8(ascii: ":"), text[16] == UInt8(ascii: ":")
    else { return nil }
    let century = two(text, 0)
    let (year, month, day) = (two(text, 2), two(text, 5), two(text, 8))
    let (hour, minute, second) = (two(text, 11), two(text, 14), two(text, 17))
    guard century | year | month | day | hour | minute | second >= 0, hour < 24, minute < 60,
      second < 60,
      let date = CivilDate(validYear: century * 100 + year, month: month, day: day)
    else { return nil }
    var offset = 0
    if count == 20 {
      guard text[19] == UInt8(ascii: "Z") else { return nil }
    } else {
      let sign = text[19] == UInt8(ascii: "-") ? -1 : 1
      let (hours, minutes) = (two(text, 20), two(text, 23))
      guard sign < 0 || text[19] == UInt8(ascii: "+"), text[22] == UInt8(ascii: ":"),
        hours | minutes >= 0, hours < 24, minutes < 60
      else { return nil }
      offset = sign * (hours * 3600 + minutes * 60)
    }
    let seconds = Int64(date.dayNumber) * 86400 + Int64(hour * 3600 + minute * 60 + second - offset)
    return DateTime(instant: Instant(seconds: seconds), flaw: nil)
  }

  /// The number that two digits are; below zero where they are none.
  @inline(__always)
  private static func two(_ text: Span<UInt8>, _ place: Int) -> Int {
    let (tens, units) = (text[place] &- 0x30, text[place &+ 1] &- 0x30)
    return tens < 10 && units < 10 ? Int(tens) &* 10 &+ Int(units) : -1
  }
}

/// A cursor over the letters of a date and time.
private struct DateTimeReader: ~Escapable {
  let text: Span<UInt8>
  var i = 0

  @_lifetime(copy text)
  init(text: Span<UInt8>) { self.text = text }

  mutating func read() -> DateTime? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2),
      let date = CivilDate(validYear: year, month: month, day: day)
    else { return nil }
    let midnight = Int64(date.dayNumber) * 86400
    if i == text.count {
      return DateTime(instant: Instant(seconds: midnight), flaw: .noTime)
    }
    guard take("T") || take("t") || take(" ") else { return nil }
    guard let hour = number(2), hour < 24, take(":"), let minute = number(2), minute < 60 else {
      return nil
    }
    var flaw: DateTime.Flaw?
    var second = 0
    var nanoseconds: UInt32 = 0
    if take(":") {
      guard let value = number(2), value <= 60 else { return nil }
      second = value
      if take(".") {
        guard let fraction = fraction() else { return nil }
        nanoseconds = fraction
      }
    } else {
      flaw = .noSeconds
    }
    guard let offset = offset(&flaw), i == text.count else { return nil }
    let seconds = midnight + Int64(hour * 3600 + minute * 60 + second - offset)
    // A leap second exists only where UTC has one: at the end of a day in UTC.
    if second == 60 && seconds % 86400 != 0 { return nil }
    return DateTime(instant: Instant(seconds: seconds, nanoseconds: nanoseconds), flaw: flaw)
  }

  private mutating func take(_ letter: Unicode.Scalar) -> Bool {
    guard i < text.count, text[i] == UInt8(ascii: letter) else { return false }
    i += 1
    return true
  }

  private mutating func number(_ digits: Int) -> Int? {
    guard i + digits <= text.count else { return nil }
    var value = 0
    for _ in 0..<digits {
      guard isDigit(text[i]) else { return nil }
      value = value * 10 + Int(text[i] - 0x30)
      i += 1
    }
    return value
  }

  private mutating func fraction() -> UInt32? {
    var value: UInt32 = 0
    var digits = 0
    while i < text.count, isDigit(text[i]) {
      if digits < 9 { value = value * 10 + UInt32(text[i] - 0x30) }
      digits += 1
      i += 1
    }
    guard digits > 0 else { return nil }
    for _ in min(digits, 9)..<9 { value *= 10 }
    return value
  }

  /// The offset in seconds east of UTC.
  private mutating func offset(_ flaw: inout DateTime.Flaw?) -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") {
      sign = 1
    } else if take("-") {
      sign = -1
    } else {
      flaw = flaw ?? .noOffset
      return 0
    }
    guard let hours = number(2), hours < 24, take(":"), let minutes = number(2), minutes < 60 else {
      return nil
    }
    return sign * (hours * 3600 + minutes * 60)
  }
}
