internal import OCDSCore

/// An ocid whose prefix is not the publication's own.
enum ForeignPrefixRule: FaultRule {
  static let check = Check(
    "foreignPrefix",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "El ocid lleva el prefijo de otra publicación",
      en: "The ocid has the prefix of another publication"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/identifiers/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El ocid no empieza con el prefijo que declara publication.json. Corrija el uno o el otro.",
      en:
        "The ocid does not begin with the prefix that publication.json declares. Mend the one or the other."
    )
  }
}
