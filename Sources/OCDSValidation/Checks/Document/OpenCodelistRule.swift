internal import OCDSCore

/// A code outside an open codelist.
enum OpenCodelistRule: FaultRule {
  static let check = Check(
    "openCodelist",
    layer: .document,
    severity: .information,
    title: Wording(
      es: "El código no está en la lista abierta",
      en: "The code is not in the open codelist"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/codelists/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El código «\(fault.value)» de «\(fault.field)» no está en la lista abierta \(fault.codelist). Si alguno de sus códigos sirve, úselo\(fault.suggestion.es).",
      en:
        "The code \"\(fault.value)\" of \"\(fault.field)\" is not in the open codelist \(fault.codelist). Where one of its codes fits, use it\(fault.suggestion.en)."
    )
  }
}
