/// What a zone's clocks are ahead of UTC, by rules that are written here.
///
/// Central Mexico, Jalisco with it, is at UTC−6. From 1996 to 2022 its clocks stood at UTC−5 from 02:00 of the first Sunday
/// of April to 02:00 of the last Sunday of October (in 2001 from the first Sunday of May to the last of September); the
/// last summer time ended on 30 October 2022. Years before 1996 are taken at UTC−6.
public enum ZoneOffset: Sendable, Hashable {
  /// `America/Mexico_City`.
  case centralMexico
  /// Clocks that are always some seconds east of UTC.
  case fixed(Int)

  /// The zone of a name of the tz database; nil where its rules are not known here.
  public init?(named name: String) {
    switch name {
    case "America/Mexico_City": self = .centralMexico
    case "UTC", "Etc/UTC", "GMT": self = .fixed(0)
    default: return nil
    }
  }

  /// The offset that a zone's clock has when it shows a time; seconds east of UTC.
  ///
  /// The hour that a clock shows twice is taken as the first one, in summer time; the hour that it leaps over as standard
  /// time.
  public func seconds(day: CivilDate, secondOfDay: Int) -> Int {
    switch self {
    case .fixed(let seconds): return seconds
    case .centralMexico:
      guard let (first, last) = ZoneOffset.summer(of: day.year) else { return ZoneOffset.standard }
      let number = day.dayNumber
      let isSummer =
        (number > first || (number == first && secondOfDay >= 3 * 3600))
        && (number < last || (number == last && secondOfDay < 2 * 3600))
      return isSummer ? ZoneOffset.standard + 3600 : ZoneOffset.standard
    }
  }

  /// The offset at an instant; seconds east of UTC.
  public func seconds(at instant: Instant) -> Int {
    switch self {
    case .fixed(let seconds): return seconds
    case .centralMexico:
      let local = instant.seconds.addingReportingOverflow(Int64(ZoneOffset.standard))
      // The room's calendar counts the years 0 to 9999.
      guard !local.overflow, (-62_167_219_200..<253_402_300_800).contains(local.partialValue) else {
        return ZoneOffset.standard
      }
      let day = Int((local.partialValue - ZoneOffset.secondOfDay(local.partialValue)) / 86400)
      guard let (first, last) = ZoneOffset.summer(of: CivilDate(dayNumber: day).year) else {
        return ZoneOffset.standard
      }
      // Both changes happen at fixed instants: 02:00 of standard time and 01:00 of it.
      let start = Int64(first) * 86400 + 2 * 3600
      let end = Int64(last) * 86400 + 3600
      let isSummer = local.partialValue >= start && local.partialValue < end
      return isSummer ? ZoneOffset.standard + 3600 : ZoneOffset.standard
    }
  }

  private static let standard = -6 * 3600

  private static func secondOfDay(_ seconds: Int64) -> Int64 {
    let rest = seconds % 86400
    return rest < 0 ? rest + 86400 : rest
  }

  /// The days of the year, as numbers, on which summer time begins and ends; nil where there is none.
  private static func summer(of year: Int) -> (first: Int, last: Int)? {
    let place = year - firstSummer
    return summers.indices.contains(place) ? summers[place] : nil
  }

  private static let firstSummer = 1996
  private static let summers: [(first: Int, last: Int)] = (firstSummer...2022).map { year in
    let (start, end, endDay) = year == 2001 ? (5, 9, 30) : (4, 10, 31)
    let first = CivilDate(year: year, month: start, day: 1).dayNumber
    let last = CivilDate(year: year, month: end, day: endDay).dayNumber
    return (first + (7 - weekday(first)) % 7, last - weekday(last))
  }

  /// The day of the week of a day after 1970, 0 for Sunday; 1970-01-01 was a Thursday.
  private static func weekday(_ number: Int) -> Int { (number + 4) % 7 }
}
