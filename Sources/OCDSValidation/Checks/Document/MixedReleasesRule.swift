internal import OCDSCore

/// A record of which some releases are embedded and others linked.
enum MixedReleasesRule: FaultRule {
  static let check = Check(
    "mixedReleases",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "El registro mezcla entregas y enlaces",
      en: "The record mixes releases and links"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/records_reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "Unas entregas del registro están incluidas y otras son enlaces. Inclúyalas todas o enlácelas todas.",
      en: "Some of the record's releases are embedded and others linked. Embed all or link all."
    )
  }
}
