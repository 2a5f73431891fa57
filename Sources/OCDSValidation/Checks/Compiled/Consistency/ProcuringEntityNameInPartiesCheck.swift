internal import OCDSCore

/// The name of the procuring entity is the same as among the parties.
enum ProcuringEntityNameInPartiesCheck: CompiledCheck {
  static let check = Check(
    "consistent.procuringEntityNameInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El nombre de la convocante es el mismo que entre los participantes",
      en: "The name of the procuring entity is the same as among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyNames.outcome(.procuringEntity, facts, compiled)
  }
}
