internal import OCDSCore

/// The party that the procuring entity is lists that role.
enum ProcuringEntityInPartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.procuringEntityInPartiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "La convocante tiene esa función entre los participantes",
      en: "The procuring entity has that role among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyRoles.outcome(.procuringEntity, facts, compiled)
  }
}
