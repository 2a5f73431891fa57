internal import OCDSCore

/// Embedded releases that are links as well, so that both forms fit.
enum AmbiguousReleaseRule: FaultRule {
  static let check = Check(
    "ambiguousRelease",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "La entrega del registro es también un enlace",
      en: "The record's release is a link as well"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/records_reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "Las entregas incluidas en el registro tienen además «url» y «date» de enlace. Quite «url».",
      en:
        "The releases embedded in the record also have the \"url\" and \"date\" of a link. Remove \"url\"."
    )
  }
}
