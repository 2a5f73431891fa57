internal import OCDSCore

/// An amendment is not before what it amends, nor after the release.
///
/// Source: Pelican, `coherent.amendments_dates`.
enum AmendmentsDatesCheck: CompiledCheck {
  static let check = Check(
    "coherent.amendmentsDates",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Las modificaciones tienen fechas posibles",
      en: "The amendments have possible dates"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#amendment"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.amendments.indices {
      let amendment = facts.amendments[i]
      trial.hold(
        amendment.ownerDate.day <= amendment.date.day,
        at: amendment.date.index,
        DateRole.before(
          .amendment,
          amendment.date,
          role(amendment.owner),
          amendment.ownerDate,
          in: compiled
        )
      )
    }
    PastDates.hold(PastDateFact.Kind.amendment.bit, facts, compiled, &trial)
    return trial.outcome(
      Wording(
        es: "Ninguna modificación tiene una fecha que se pueda comparar.",
        en: "No amendment has a date that can be compared."
      )
    )
  }

  private static func role(_ owner: AmendmentFact.Owner) -> DateRole {
    switch owner {
    case .tender: .tenderStart
    case .award: .award
    case .contract: .signature
    }
  }
}
