internal import OCDSCore

/// The procuring entity is exactly one of the parties.
enum ProcuringEntityInPartiesCheck: CompiledCheck {
  static let check = Check(
    "references.procuringEntityInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "La convocante es uno de los participantes, y solo uno",
      en: "The procuring entity is one of the parties, and only one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyReferences.outcome(.procuringEntity, facts, compiled)
  }
}
