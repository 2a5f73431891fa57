internal import OCDSCore

/// The keyword `uniqueItems`: no two elements of a list are equal.
enum UniqueItemsRule: FaultRule {
  static let check = Check(
    "schema.uniqueItems",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "La lista tiene elementos iguales",
      en: "The list has equal elements"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "En «\(fault.field)» hay elementos iguales. Deje uno solo de cada uno.",
      en: "\"\(fault.field)\" has elements that are equal. Keep only one of each."
    )
  }
}
