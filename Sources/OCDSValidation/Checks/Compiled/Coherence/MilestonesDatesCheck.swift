internal import OCDSCore

/// A milestone is neither changed nor met after the release.
///
/// Source: Pelican, `coherent.milestones_dates`, for the milestones of the planning, the tender,
/// contracts and their implementation.
enum MilestonesDatesCheck: CompiledCheck {
  static let check = Check(
    "coherent.milestonesDates",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Los hitos tienen fechas posibles",
      en: "The milestones have possible dates"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#milestone"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    let kinds = PastDateFact.Kind.milestoneModified.bit | PastDateFact.Kind.milestoneMet.bit
    PastDates.hold(kinds, facts, compiled, &trial)
    return trial.outcome(
      Wording(
        es: "Ningún hito tiene una fecha que se pueda comparar con la de la entrega.",
        en: "No milestone has a date that can be compared with the release's."
      )
    )
  }
}
