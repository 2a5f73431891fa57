internal import OCDSCore

/// Nothing that has happened is dated after the release.
///
/// Source: Pelican, `coherent.release_date`: the dates of awards, signatures, transactions,
/// amendments, documents and milestones.
enum ReleaseDateCheck: CompiledCheck {
  static let check = Check(
    "coherent.releaseDate",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Nada de lo ocurrido es posterior a la entrega",
      en: "Nothing that has happened is after the release"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#release"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    PastDates.hold(.max, facts, compiled, &trial)
    return trial.outcome(
      Wording(
        es: "No hay fechas de lo ocurrido que comparar con la de la entrega.",
        en: "There are no dates of what has happened to compare with the release's."
      )
    )
  }
}
