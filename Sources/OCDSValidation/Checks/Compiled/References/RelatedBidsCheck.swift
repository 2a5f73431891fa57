internal import OCDSCore

/// Each `relatedBid` or `relatedBids` of an award or a contract names a bid.
///
/// The bids are those of `bids.details`.
enum RelatedBidsCheck: CompiledCheck {
  static let check = Check(
    "references.relatedBids",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada propuesta que se menciona existe",
      en: "Each bid that is mentioned exists"
    ),
    page: "https://extensions.open-contracting.org/en/extensions/bids/master/"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    Relations.outcome(
      .bid,
      facts,
      compiled,
      named: Wording(
        es: "ninguna propuesta de bids/details",
        en: "any bid of bids/details"
      ),
      absence: Wording(
        es: "Nada menciona una propuesta por su id.",
        en: "Nothing mentions a bid by its id."
      )
    )
  }
}
