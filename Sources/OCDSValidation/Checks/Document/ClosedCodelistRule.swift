internal import OCDSCore

/// A code outside a closed codelist.
enum ClosedCodelistRule: FaultRule {
  static let check = Check(
    "closedCodelist",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "El código no está en la lista cerrada",
      en: "The code is not in the closed codelist"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El código «\(fault.value)» de «\(fault.field)» no está en la lista cerrada \(fault.codelist). Use uno de sus códigos\(fault.suggestion.es).",
      en:
        "The code \"\(fault.value)\" of \"\(fault.field)\" is not in the closed codelist \(fault.codelist). Use one of its codes\(fault.suggestion.en)."
    )
  }
}
