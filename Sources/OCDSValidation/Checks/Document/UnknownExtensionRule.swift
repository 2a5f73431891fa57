internal import OCDSCore

/// An extension that the local registry does not have.
enum UnknownExtensionRule: FaultRule {
  static let check = Check(
    "unknownExtension",
    layer: .document,
    severity: .information,
    title: Wording(
      es: "La extensión no se conoce",
      en: "The extension is not known"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "La extensión «\(fault.value)» no está en el registro de este programa: sus campos se tratan como desconocidos.",
      en:
        "The extension \"\(fault.value)\" is not in this program's registry: its fields count as unknown."
    )
  }
}
