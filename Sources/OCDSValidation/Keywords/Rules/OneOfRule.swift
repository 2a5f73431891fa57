internal import OCDSCore

/// The keyword `oneOf`: schemas of which exactly one must fit.
enum OneOfRule: FaultRule {
  static let check = Check(
    "schema.oneOf",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El valor no cumple exactamente una de las formas permitidas",
      en: "The value has not exactly one of the forms allowed"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» debe cumplir exactamente una de las formas que el esquema admite, y cumple \(fault.fitting.es).",
      en:
        "\"\(fault.field)\" must have exactly one of the forms that the schema allows, and has \(fault.fitting.en)."
    )
  }
}
