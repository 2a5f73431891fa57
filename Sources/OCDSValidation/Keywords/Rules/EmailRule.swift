internal import OCDSCore

/// The format `email`.
enum EmailRule: FaultRule {
  static let check = Check(
    "schema.email",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es un correo electrónico",
      en: "It is no e-mail address"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser un correo electrónico, como nombre@ejemplo.gob.mx. Corríjalo.",
      en: "\"\(fault.field)\" must be an e-mail address, such as name@example.org. Mend it."
    )
  }
}
