internal import OCDSCore

/// The keyword `enum`: the values that a field may have.
enum EnumerationRule: FaultRule {
  static let check = Check(
    "schema.enum",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El valor no es uno de los permitidos",
      en: "The value is not one of those allowed"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El valor «\(fault.value)» de «\(fault.field)» no es uno de los permitidos: use uno de los que enumera el esquema.",
      en:
        "The value \"\(fault.value)\" of \"\(fault.field)\" is not one of those allowed: use one of those that the schema lists."
    )
  }
}
