internal import OCDSCore

/// The name of the buyer is the same as among the parties.
enum BuyerNameInPartiesCheck: CompiledCheck {
  static let check = Check(
    "consistent.buyerNameInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El nombre del comprador es el mismo que entre los participantes",
      en: "The name of the buyer is the same as among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyNames.outcome(.buyer, facts, compiled)
  }
}
