internal import OCDSCore

/// The keyword `maxProperties`: how many members an object has at most.
enum MaxPropertiesRule: FaultRule {
  static let check = Check(
    "schema.maxProperties",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El objeto tiene más datos de los permitidos",
      en: "The object has more members than it may"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe tener a lo más \(fault.bound) datos. Quite los que sobran.",
      en:
        "\"\(fault.field)\" must have at most \(fault.bound) members. Remove those that are too many."
    )
  }
}
