internal import OCDSCore

/// Each payer is exactly one of the parties.
enum PayerInPartiesCheck: CompiledCheck {
  static let check = Check(
    "references.payerInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Quien paga es uno de los participantes, y solo uno",
      en: "Each payer is one of the parties, and only one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyReferences.outcome(.payer, facts, compiled)
  }
}
