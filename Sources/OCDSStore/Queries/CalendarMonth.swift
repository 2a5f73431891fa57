public import OCDSCore

/// A month of a calendar, such as 2025-03.
public struct CalendarMonth: Sendable, Hashable, Comparable {
  /// The year, from 1 to 9998: those whose days can be asked for.
  public let year: Int
  /// The month, from 1.
  public let month: Int

  /// Creates a month; nil where it is none.
  public init?(year: Int, month: Int) {
    guard (1...9998).contains(year), (1...12).contains(month) else { return nil }
    self.year = year
    self.month = month
  }

  /// Reads `YYYY-MM`; nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      bytes.enumerated().allSatisfy({ $0.offset == 4 || (0x30...0x39).contains($0.element) }),
      let year = Int(text.prefix(4)), let month = Int(text.suffix(2))
    else { return nil }
    self.init(year: year, month: month)
  }

  /// The month of an instant where a zone's clocks are; nil outside of the years that can be asked for.
  public init?(of instant: Instant, in zone: ZoneOffset) {
    let local = instant.seconds + Int64(zone.seconds(at: instant))
    guard (-62_135_596_800..<253_370_764_800).contains(local) else { return nil }
    let seconds = local % 86400
    let days = (local - (seconds < 0 ? seconds + 86400 : seconds)) / 86400
    let day = CivilDate(dayNumber: Int(days))
    self.init(year: day.year, month: day.month)
  }

  /// Whether one month comes before another.
  public static func < (a: CalendarMonth, b: CalendarMonth) -> Bool {
    (a.year, a.month) < (b.year, b.month)
  }

  /// The month as `YYYY-MM`.
  public var text: String { String(firstDay.prefix(7)) }
  /// The first day as `YYYY-MM-DD`.
  public var firstDay: String { CalendarMonth.text(days.lowerBound) }
  /// The last day as `YYYY-MM-DD`.
  public var lastDay: String { CalendarMonth.text(days.upperBound - 1) }

  /// The first instant of the month, and the first after it, where a zone's clocks are.
  public func instants(in zone: ZoneOffset) -> Range<Instant> {
    CalendarMonth.midnight(days.lowerBound, zone)..<CalendarMonth.midnight(days.upperBound, zone)
  }

  /// The days as numbers; the month's parts are known to be in order.
  private var days: Range<Int> {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    let first = CivilDate(validYear: year, month: month, day: 1)?.dayNumber ?? 0
    let end = CivilDate(validYear: next.0, month: next.1, day: 1)?.dayNumber ?? first
    return first..<end
  }

  private static func midnight(_ day: Int, _ zone: ZoneOffset) -> Instant {
    let offset = zone.seconds(day: CivilDate(dayNumber: day), secondOfDay: 0)
    return Instant(seconds: Int64(day) * 86400 - Int64(offset))
  }

  private static func text(_ day: Int) -> String {
    String(Instant(seconds: Int64(day) * 86400).text().prefix(10))
  }
}
