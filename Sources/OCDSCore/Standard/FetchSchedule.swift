/// When a source is to be fetched, as `publication.json` says it.
///
/// `hourly`, `daily 06:00`, `weekly mon 06:00`, `monthly 1 06:00`, or `manual`; times are those of the publication's time
/// zone.
public enum FetchSchedule: Sendable, Hashable {
  /// Only when it is asked for.
  case manual
  /// At every full hour.
  case hourly
  /// Every day at a minute of the day.
  case daily(minute: Int)
  /// Every week on a day, 0 for Sunday, at a minute of the day.
  case weekly(weekday: Int, minute: Int)
  /// Every month on a day, or on the last one of a month that is shorter, at a minute of the day.
  case monthly(day: Int, minute: Int)

  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]

  /// What a schedule looks like, for whoever wrote it otherwise.
  public static let expected = Wording(
    es:
      "«hourly», «daily 06:00», «weekly mon 06:00» (sun, mon, tue, wed, thu, fri, sat), «monthly 1 06:00» o «manual»",
    en:
      "\"hourly\", \"daily 06:00\", \"weekly mon 06:00\" (sun, mon, tue, wed, thu, fri, sat), \"monthly 1 06:00\" or \"manual\""
  )

  /// Reads a schedule; nil where the text is none.
  public init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    switch (words.first, words.count) {
    case ("manual", 1): self = .manual
    case ("hourly", 1): self = .hourly
    case ("daily", 2):
      guard let minute = FetchSchedule.minute(words[1]) else { return nil }
      self = .daily(minute: minute)
    case ("weekly", 3):
      guard let weekday = FetchSchedule.weekdays.firstIndex(of: String(words[1])),
        let minute = FetchSchedule.minute(words[2])
      else { return nil }
      self = .weekly(weekday: weekday, minute: minute)
    case ("monthly", 3):
      guard let day = FetchSchedule.number(words[1], digits: 1...2), (1...31).contains(day),
        let minute = FetchSchedule.minute(words[2])
      else { return nil }
      self = .monthly(day: day, minute: minute)
    default: return nil
    }
  }

  /// The schedule as it is written.
  public var text: String {
    switch self {
    case .manual: "manual"
    case .hourly: "hourly"
    case .daily(let minute): "daily \(FetchSchedule.clock(minute))"
    case .weekly(let weekday, let minute):
      "weekly \(FetchSchedule.weekdays[weekday]) \(FetchSchedule.clock(minute))"
    case .monthly(let day, let minute): "monthly \(day) \(FetchSchedule.clock(minute))"
    }
  }

  /// The minute of the day at which a source is fetched on a day; nil where the schedule names no minute of that day.
  public func minute(on day: CivilDate) -> Int? {
    switch self {
    case .manual, .hourly: return nil
    case .daily(let minute): return minute
    case .weekly(let weekday, let minute):
      // 1970-01-01 was a Thursday.
      let rest = (day.dayNumber + 4) % 7
      return (rest < 0 ? rest + 7 : rest) == weekday ? minute : nil
    case .monthly(let wanted, let minute):
      let last = CivilDate.days(inMonth: day.month, ofYear: day.year)
      return day.day == min(wanted, last) ? minute : nil
    }
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = number(parts[0], digits: 2...2),
      let minute = number(parts[1], digits: 2...2), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    let isNumber = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber && digits.contains(text.utf8.count) ? Int(text) : nil
  }

  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = (minute / 60, minute % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }
}
