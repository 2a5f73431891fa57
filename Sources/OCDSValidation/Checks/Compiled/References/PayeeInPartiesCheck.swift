internal import OCDSCore

/// Each payee is exactly one of the parties.
enum PayeeInPartiesCheck: CompiledCheck {
  static let check = Check(
    "references.payeeInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Quien cobra es uno de los participantes, y solo uno",
      en: "Each payee is one of the parties, and only one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyReferences.outcome(.payee, facts, compiled)
  }
}
