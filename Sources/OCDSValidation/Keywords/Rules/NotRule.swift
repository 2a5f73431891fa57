internal import OCDSCore

/// The keyword `not`: a schema that must not fit.
enum NotRule: FaultRule {
  static let check = Check(
    "schema.not",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El valor tiene una forma que no se admite",
      en: "The value has a form that is not allowed"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» tiene una forma que el esquema excluye.",
      en: "\"\(fault.field)\" has a form that the schema excludes."
    )
  }
}
