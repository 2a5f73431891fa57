internal import OCDSCore

/// The keyword `required`: the members that an object must have.
enum RequiredRule: FaultRule {
  static let check = Check(
    "schema.required",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "Falta un dato obligatorio",
      en: "A required value is missing"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "Falta «\(fault.field)», que es obligatorio en \(fault.parent.es). Añádalo.",
      en: "\"\(fault.field)\" is missing, which \(fault.parent.en) must have. Add it."
    )
  }
}
