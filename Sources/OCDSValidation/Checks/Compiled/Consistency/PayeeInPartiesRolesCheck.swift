internal import OCDSCore

/// The party that each payee is lists that role.
enum PayeeInPartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.payeeInPartiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Quien cobra tiene esa función entre los participantes",
      en: "Each payee has that role among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyRoles.outcome(.payee, facts, compiled)
  }
}
