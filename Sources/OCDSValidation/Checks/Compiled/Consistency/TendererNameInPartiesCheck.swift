internal import OCDSCore

/// The name of each bidder is the same as among the parties.
enum TendererNameInPartiesCheck: CompiledCheck {
  static let check = Check(
    "consistent.tendererNameInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El nombre de cada licitante es el mismo que entre los participantes",
      en: "The name of each bidder is the same as among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyNames.outcome(.tenderer, facts, compiled)
  }
}
