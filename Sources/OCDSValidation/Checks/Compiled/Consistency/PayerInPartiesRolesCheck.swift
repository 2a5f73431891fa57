internal import OCDSCore

/// The party that each payer is lists that role.
enum PayerInPartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.payerInPartiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Quien paga tiene esa función entre los participantes",
      en: "Each payer has that role among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyRoles.outcome(.payer, facts, compiled)
  }
}
