internal import OCDSCore

/// The keyword `maxItems`: how many elements a list has at most.
enum MaxItemsRule: FaultRule {
  static let check = Check(
    "schema.maxItems",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "La lista tiene más elementos de los permitidos",
      en: "The list has more elements than it may"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe tener a lo más \(fault.bound). Quite los que sobran.",
      en: "\"\(fault.field)\" must have at most \(fault.bound). Remove those that are too many."
    )
  }
}
