internal import OCDSCore

/// The keyword `additionalItems`: whether a list may have elements after those that are described.
enum AdditionalItemsRule: FaultRule {
  static let check = Check(
    "schema.additionalItems",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "La lista tiene elementos que el esquema no admite",
      en: "The list has elements that the schema does not allow"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» tiene más elementos de los que el esquema describe. Quite los que sobran.",
      en:
        "\"\(fault.field)\" has more elements than the schema describes. Remove those that are too many."
    )
  }
}
