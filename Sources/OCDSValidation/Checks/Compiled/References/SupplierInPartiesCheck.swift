internal import OCDSCore

/// Each supplier is exactly one of the parties.
enum SupplierInPartiesCheck: CompiledCheck {
  static let check = Check(
    "references.supplierInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada proveedor es uno de los participantes, y solo uno",
      en: "Each supplier is one of the parties, and only one"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyReferences.outcome(.supplier, facts, compiled)
  }
}
