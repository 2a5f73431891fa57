internal import OCDSCore

/// A document is not changed before it is published, and neither is after the release.
///
/// Source: Pelican, `coherent.documents_dates`, for the documents of the planning, the tender,
/// awards, contracts and their implementation.
enum DocumentsDatesCheck: CompiledCheck {
  static let check = Check(
    "coherent.documentsDates",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Los documentos tienen fechas posibles",
      en: "The documents have possible dates"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#document"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    var trial = CheckTrial()
    for i in facts.documents.indices {
      let published = facts.documents[i].published
      let modified = facts.documents[i].modified
      trial.hold(
        published.day <= modified.day,
        at: modified.index,
        DateRole.before(.modified, modified, .published, published, in: compiled)
      )
    }
    let kinds = PastDateFact.Kind.published.bit | PastDateFact.Kind.modified.bit
    PastDates.hold(kinds, facts, compiled, &trial)
    return trial.outcome(
      Wording(
        es: "Ningún documento tiene una fecha que se pueda comparar.",
        en: "No document has a date that can be compared."
      )
    )
  }
}
