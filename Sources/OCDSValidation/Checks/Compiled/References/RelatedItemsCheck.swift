internal import OCDSCore

/// Each `relatedItem` or `relatedItems` names an item of the tender, of an award or of a contract.
///
/// Documents, milestones, amendments and enquiries are looked at; a criterion may name other things
/// by `relatedItem`.
enum RelatedItemsCheck: CompiledCheck {
  static let check = Check(
    "references.relatedItems",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada partida que se menciona existe",
      en: "Each item that is mentioned exists"
    ),
    page: "https://extensions.open-contracting.org/en/extensions/enquiries/master/"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    Relations.outcome(
      .item,
      facts,
      compiled,
      named: Wording(
        es: "ninguna partida de la licitación, las adjudicaciones o los contratos",
        en: "any item of the tender, the awards or the contracts"
      ),
      absence: Wording(
        es: "Nada menciona una partida por su id.",
        en: "Nothing mentions an item by its id."
      )
    )
  }
}
