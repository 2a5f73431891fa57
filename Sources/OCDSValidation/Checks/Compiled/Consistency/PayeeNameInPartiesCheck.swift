internal import OCDSCore

/// The name of each payee is the same as among the parties.
enum PayeeNameInPartiesCheck: CompiledCheck {
  static let check = Check(
    "consistent.payeeNameInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El nombre de quien cobra es el mismo que entre los participantes",
      en: "The name of each payee is the same as among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyNames.outcome(.payee, facts, compiled)
  }
}
