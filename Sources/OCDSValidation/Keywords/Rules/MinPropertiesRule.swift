internal import OCDSCore

/// The keyword `minProperties`: how many members an object has at least.
enum MinPropertiesRule: FaultRule {
  static let check = Check(
    "schema.minProperties",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El objeto tiene menos datos de los necesarios",
      en: "The object has fewer members than it must"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» debe tener al menos \(fault.bound) datos. Añada los que faltan o quítelo.",
      en:
        "\"\(fault.field)\" must have at least \(fault.bound) members. Add what is missing or remove it."
    )
  }
}
