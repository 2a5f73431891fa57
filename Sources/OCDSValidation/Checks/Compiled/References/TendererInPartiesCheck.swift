internal import OCDSCore

/// Each bidder is exactly one of the parties.
enum TendererInPartiesCheck: CompiledCheck {
  static let check = Check(
    "references.tendererInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada licitante es uno de los participantes, y solo uno",
      en: "Each bidder is one of the parties, and only one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyReferences.outcome(.tenderer, facts, compiled)
  }
}
