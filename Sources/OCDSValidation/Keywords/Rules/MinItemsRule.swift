internal import OCDSCore

/// The keyword `minItems`: how many elements a list has at least.
enum MinItemsRule: FaultRule {
  static let check = Check(
    "schema.minItems",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "La lista tiene menos elementos de los necesarios",
      en: "The list has fewer elements than it must"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» debe tener al menos \(fault.bound). Añada lo que falta o quite la lista.",
      en:
        "\"\(fault.field)\" must have at least \(fault.bound). Add what is missing or remove the list."
    )
  }
}
