internal import OCDSCore

/// Data in OCDS 1.0, whose organizations and amendments have another shape.
enum OldVersionRule: FaultRule {
  static let check = Check(
    "oldVersion",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "El archivo está en OCDS 1.0",
      en: "The file is in OCDS 1.0"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/changelog/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "Los datos están en OCDS 1.0. Páselos a 1.1: las organizaciones van en «parties» y se citan por su id, «amendment» pasa a «amendments» y el paquete declara «version»: «1.1».",
      en:
        "The data is in OCDS 1.0. Upgrade it to 1.1: organizations go into \"parties\" and are referred to by id, \"amendment\" becomes \"amendments\" and the package declares \"version\": \"1.1\"."
    )
  }
}
