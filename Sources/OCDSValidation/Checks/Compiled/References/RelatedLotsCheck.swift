internal import OCDSCore

/// Each `relatedLot` or `relatedLots` names a lot, or a group of lots, of the tender.
///
/// Items, documents, milestones, amendments, awards, enquiries, criteria, bids and groups of lots
/// are looked at.
enum RelatedLotsCheck: CompiledCheck {
  static let check = Check(
    "references.relatedLots",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada lote que se menciona existe",
      en: "Each lot that is mentioned exists"
    ),
    page: "https://extensions.open-contracting.org/en/extensions/lots/master/"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    Relations.outcome(
      .lot,
      facts,
      compiled,
      named: Wording(
        es: "ningún lote ni grupo de lotes de la licitación",
        en: "any lot or group of lots of the tender"
      ),
      absence: Wording(
        es: "Nada menciona un lote por su id.",
        en: "Nothing mentions a lot by its id."
      )
    )
  }
}
