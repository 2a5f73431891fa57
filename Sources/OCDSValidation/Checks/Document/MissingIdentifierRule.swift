internal import OCDSCore

/// An object of a list that is merged by `id`, without one.
enum MissingIdentifierRule: FaultRule {
  static let check = Check(
    "missingIdentifier",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "A un objeto de una lista le falta su id",
      en: "An object in a list lacks its id"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/merging/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "A un objeto de «\(fault.parentName)» le falta su «id»; sin él se repite cada vez que se publica. Dé a cada uno un id propio.",
      en:
        "An object in \"\(fault.parentName)\" lacks its \"id\"; without one it is repeated whenever it is published. Give each an id of its own."
    )
  }
}
