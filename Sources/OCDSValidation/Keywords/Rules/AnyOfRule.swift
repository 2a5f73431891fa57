internal import OCDSCore

/// The keyword `anyOf`: schemas of which at least one must fit.
enum AnyOfRule: FaultRule {
  static let check = Check(
    "schema.anyOf",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El valor no cumple ninguna de las formas permitidas",
      en: "The value has none of the forms allowed"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» no cumple ninguna de las formas que el esquema admite.",
      en: "\"\(fault.field)\" has none of the forms that the schema allows."
    )
  }
}
