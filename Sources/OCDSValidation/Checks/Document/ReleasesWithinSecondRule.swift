internal import OCDSCore

/// Releases of one process that are dated within one second of each other.
enum ReleasesWithinSecondRule: FaultRule {
  static let check = Check(
    "releasesWithinSecond",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "Varias entregas del proceso caen en un segundo",
      en: "Several releases of the process fall within one second"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/merging/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "Varias entregas del mismo proceso están fechadas en el mismo segundo, así que su orden es incierto. Feche cada una cuando ocurrió.",
      en:
        "Several releases of one process are dated within one second, so that their order is uncertain. Date each when it happened."
    )
  }
}
