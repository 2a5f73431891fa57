internal import OCDSCore

/// A package of a version that is neither 1.0 nor 1.1.
enum UnknownVersionRule: FaultRule {
  static let check = Check(
    "unknownVersion",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "La versión de OCDS no se conoce",
      en: "The version of OCDS is not known"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/changelog/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "La versión «\(fault.value)» no se conoce; los datos se revisaron como OCDS 1.1. Declare «1.1».",
      en:
        "The version \"\(fault.value)\" is not known; the data was checked as OCDS 1.1. Declare \"1.1\"."
    )
  }
}
