internal import OCDSCore

/// The limit of the work that one document may cause.
enum TooExpensiveRule: FaultRule {
  static let check = Check(
    "schema.tooExpensive",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "La revisión se detuvo por costosa",
      en: "The check was given up as too costly"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El esquema o un patrón piden más trabajo del que se permite; el documento no se pudo revisar completo.",
      en:
        "The schema or a pattern asks for more work than is allowed; the document could not be checked whole."
    )
  }
}
