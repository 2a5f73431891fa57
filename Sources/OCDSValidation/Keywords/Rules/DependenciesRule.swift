internal import OCDSCore

/// The keyword `dependencies`: the members that another member asks for.
enum DependenciesRule: FaultRule {
  static let check = Check(
    "schema.dependencies",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "Falta un dato que otro pide",
      en: "A value that another asks for is missing"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "Donde está «\(fault.dependency)» debe estar también «\(fault.field)». Añádalo.",
      en: "Where \"\(fault.dependency)\" is, \"\(fault.field)\" must be too. Add it."
    )
  }
}
