internal import OCDSCore

/// The name of each supplier is the same as among the parties.
enum SupplierNameInPartiesCheck: CompiledCheck {
  static let check = Check(
    "consistent.supplierNameInParties",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "El nombre de cada proveedor es el mismo que entre los participantes",
      en: "The name of each supplier is the same as among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#organizationreference"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyNames.outcome(.supplier, facts, compiled)
  }
}
