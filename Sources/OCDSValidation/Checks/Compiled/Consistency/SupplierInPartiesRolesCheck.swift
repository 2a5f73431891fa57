internal import OCDSCore

/// The party that each supplier is lists that role.
enum SupplierInPartiesRolesCheck: CompiledCheck {
  static let check = Check(
    "consistent.supplierInPartiesRoles",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "Cada proveedor tiene esa función entre los participantes",
      en: "Each supplier has that role among the parties"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#parties"
  )

  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome {
    PartyRoles.outcome(.supplier, facts, compiled)
  }
}
