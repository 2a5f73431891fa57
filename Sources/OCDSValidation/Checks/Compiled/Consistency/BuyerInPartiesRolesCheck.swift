internal import OCDSCore

/// The party that the buyer is lists that role.
enum BuyerInPartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.buyerInPartiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El comprador tiene esa función entre los participantes",
      en: "The buyer has that role among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyRoles.outcome(.buyer, facts, compiled)
  }
}
