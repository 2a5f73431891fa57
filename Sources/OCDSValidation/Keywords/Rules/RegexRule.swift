internal import OCDSCore

/// The format `regex`.
enum RegexRule: FaultRule {
  static let check = Check(
    "schema.regex",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es una expresión regular",
      en: "It is no regular expression"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser una expresión regular de ECMA-262. Corríjalo.",
      en: "\"\(fault.field)\" must be a regular expression of ECMA-262. Mend it."
    )
  }
}
