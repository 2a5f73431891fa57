internal import OCDSCore

/// Two releases of one process with one `id`.
enum RepeatedReleaseRule: FaultRule {
  static let check = Check(
    "repeatedRelease",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "Dos entregas tienen el mismo ocid e id",
      en: "Two releases have the same ocid and id"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/release_package/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "Más de una entrega tiene el mismo ocid y el mismo id. Dé a cada entrega un id propio.",
      en:
        "More than one release has the same ocid and the same id. Give each release an id of its own."
    )
  }
}
