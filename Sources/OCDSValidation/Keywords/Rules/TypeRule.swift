internal import OCDSCore

/// The keyword `type`: the kinds of value that a field may have.
enum TypeRule: FaultRule {
  static let check = Check(
    "schema.type",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El valor no es del tipo que pide el esquema",
      en: "The value is not of the kind that the schema asks for"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    let types = fault.types
    return Wording(
      es: "«\(fault.field)» debe ser \(types.es). Escriba el valor en esa forma.",
      en: "\"\(fault.field)\" must be \(types.en). Write the value in that form."
    )
  }
}
