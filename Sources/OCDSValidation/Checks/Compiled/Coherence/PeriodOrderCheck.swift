internal import OCDSCore

/// A period does not end before it starts.
///
/// Source: Pelican, `coherent.period`, for the tender's four periods, the contract period of an
/// award and the period of a contract.
enum PeriodOrderCheck: CompiledCheck {
  static let check = Check(
    "coherent.period",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Ningún periodo termina antes de empezar",
      en: "No period ends before it starts"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#period"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.periods.indices {
      let start = facts.periods[i].start
      let end = facts.periods[i].end
      guard start.isReadable, end.isReadable else { continue }
      trial.hold(
        start.day <= end.day,
        at: end.index,
        DateRole.before(.periodEnd, end, .periodStart, start, in: compiled)
      )
    }
    return trial.outcome(
      Wording(
        es: "Ningún periodo tiene fechas de inicio y de término legibles.",
        en: "No period has readable dates of start and end."
      )
    )
  }
}
