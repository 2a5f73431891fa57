internal import OCDSCore

/// A blank text, an empty list or an empty object.
enum EmptyValueRule: FaultRule {
  static let check = Check(
    "emptyValue",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "El valor está vacío",
      en: "The value is empty"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» está vacío. Escriba el dato, o quite el campo.",
      en: "\"\(fault.field)\" is empty. Write the value, or remove the field."
    )
  }
}
