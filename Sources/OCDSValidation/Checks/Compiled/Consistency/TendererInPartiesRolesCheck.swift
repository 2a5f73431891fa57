internal import OCDSCore

/// The party that each bidder is lists that role.
enum TendererInPartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.tendererInPartiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada licitante tiene esa función entre los participantes",
      en: "Each bidder has that role among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyRoles.outcome(.tenderer, facts, compiled)
  }
}
