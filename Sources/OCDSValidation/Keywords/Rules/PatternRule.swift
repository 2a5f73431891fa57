internal import OCDSCore

/// The keyword `pattern`: the form of a text.
enum PatternRule: FaultRule {
  static let check = Check(
    "schema.pattern",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El texto no tiene la forma pedida",
      en: "The text does not have the form asked for"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» no tiene la forma que pide el esquema: \(fault.pattern).",
      en: "\"\(fault.field)\" does not have the form that the schema asks for: \(fault.pattern)."
    )
  }
}
