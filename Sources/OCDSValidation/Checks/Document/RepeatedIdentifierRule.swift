internal import OCDSCore

/// Two objects of one list with one `id`.
enum RepeatedIdentifierRule: FaultRule {
  static let check = Check(
    "repeatedIdentifier",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "Dos objetos de una lista tienen el mismo id",
      en: "Two objects in a list have the same id"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/merging/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "En «\(fault.parentName)» hay más de un objeto con el mismo «id»; al compilar se mezclan en uno. Dé a cada uno un id propio.",
      en:
        "In \"\(fault.parentName)\" more than one object has the same \"id\"; merging makes one of them. Give each an id of its own."
    )
  }
}
