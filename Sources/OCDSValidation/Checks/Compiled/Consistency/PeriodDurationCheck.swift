internal import OCDSCore

/// The duration of a period is the time between its dates, rounded down or up to days.
///
/// Source: Pelican, `consistent.period_duration_in_days`: the end is `endDate`, or `maxExtentDate`
/// where there is none that can be read.
enum PeriodDurationCheck: CompiledCheck {
  static let check = Check(
    "consistent.periodDuration",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "La duración de un periodo es la que hay entre sus fechas",
      en: "The duration of a period is that between its dates"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#period"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.periods.indices where facts.periods[i].duration > 0 {
      let period = facts.periods[i]
      guard let duration = Amount(at: period.duration, of: compiled),
        let start = Instant(at: period.start.index, of: compiled),
        let end = Instant(at: period.end.index, of: compiled)
          ?? Instant(at: period.maxExtent, of: compiled)
      else { continue }
      let days = wholeDays(from: start, to: end)
      trial.hold(
        Amount(days.lowerBound).units <= duration.units
          && duration.units <= Amount(days.upperBound).units,
        at: period.duration,
        message(compiled.shown(period.duration), days)
      )
    }
    return trial.outcome(
      Wording(
        es: "Ningún periodo tiene duración y dos fechas legibles.",
        en: "No period has a duration and two readable dates."
      )
    )
  }

  /// The days between two instants, rounded down and up.
  private static func wholeDays(from start: Instant, to end: Instant) -> ClosedRange<Int> {
    var seconds = Int(end.seconds - start.seconds)
    var rest = Int(end.nanoseconds) - Int(start.nanoseconds)
    if rest < 0 {
      seconds -= 1
      rest += 1_000_000_000
    }
    var days = seconds / 86400
    if seconds % 86400 < 0 { days -= 1 }
    return days...(seconds % 86400 == 0 && rest == 0 ? days : days + 1)
  }

  private static func message(_ duration: String, _ days: ClosedRange<Int>) -> Wording {
    let isWhole = days.lowerBound == days.upperBound
    let es = isWhole ? "\(days.lowerBound)" : "\(days.lowerBound) o \(days.upperBound)"
    let en = isWhole ? "\(days.lowerBound)" : "\(days.lowerBound) or \(days.upperBound)"
    return Wording(
      es: "durationInDays dice \(duration) y la diferencia entre las fechas, en días, es \(es);"
        + " corrija la duración o las fechas.",
      en: "durationInDays says \(duration) and the difference between the dates, in days, is \(en);"
        + " mend the duration or the dates."
    )
  }
}
