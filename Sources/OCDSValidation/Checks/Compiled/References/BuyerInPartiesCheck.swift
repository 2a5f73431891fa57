internal import OCDSCore

/// The buyer is exactly one of the parties.
enum BuyerInPartiesCheck: CompiledCheck {
  static let check = Check(
    "references.buyerInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El comprador es uno de los participantes, y solo uno",
      en: "The buyer is one of the parties, and only one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyReferences.outcome(.buyer, facts, compiled)
  }
}
