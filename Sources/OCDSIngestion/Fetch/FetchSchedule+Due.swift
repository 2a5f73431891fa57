public import OCDSCore

extension FetchSchedule {
  /// Whether a source is due: its schedule has named a moment since it was last done.
  ///
  /// A source that was never done is due at once, unless it waits to be asked for. One that was done in the future, by a
  /// clock that was wrong, counts as never done.
  public func isDue(at now: Instant, lastDone: Instant?, in zone: ZoneOffset) -> Bool {
    if self == .manual { return false }
    guard let lastDone, lastDone <= now else { return true }
    guard let moment = latest(notAfter: now, in: zone) else { return false }
    return lastDone < moment
  }

  /// The newest moment that the schedule names and that is not after an instant; nil for one that names none.
  ///
  /// A time that a clock shows twice is the first of the two; one that it leaps over counts as if it had not leapt, so no
  /// day is without its fetch and none has two.
  public func latest(notAfter now: Instant, in zone: ZoneOffset) -> Instant? {
    let local = now.seconds + Int64(zone.seconds(at: now))
    if self == .manual { return nil }
    if self == .hourly {
      return Instant(seconds: now.seconds - FetchSchedule.remainder(local, 3600))
    }
    let today = Int((local - FetchSchedule.remainder(local, 86_400)) / 86_400)
    // The longest that a schedule pauses is a month of 31 days.
    for number in stride(from: today, through: today - 32, by: -1) {
      let day = CivilDate(dayNumber: number)
      guard let minute = minute(on: day) else { continue }
      let offset = zone.seconds(day: day, secondOfDay: minute * 60)
      let moment = Instant(seconds: Int64(number) * 86_400 + Int64(minute * 60 - offset))
      if moment <= now { return moment }
    }
    return nil
  }

  private static func remainder(_ value: Int64, _ divisor: Int64) -> Int64 {
    let rest = value % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
