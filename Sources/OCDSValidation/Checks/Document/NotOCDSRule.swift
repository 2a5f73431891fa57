internal import OCDSCore

/// JSON that is no release, record or package.
enum NotOCDSRule: FaultRule {
  static let check = Check(
    "notOCDS",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "No es OCDS",
      en: "It is not OCDS"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El documento no es una entrega, un registro ni un paquete de OCDS. Compruebe que es el archivo que quería revisar.",
      en:
        "The document is no release, record or package of OCDS. Make sure that it is the file you wanted to check."
    )
  }
}
