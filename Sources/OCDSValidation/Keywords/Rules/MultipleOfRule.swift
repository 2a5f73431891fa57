internal import OCDSCore

/// The keyword `multipleOf`: what a number is a whole multiple of.
enum MultipleOfRule: FaultRule {
  static let check = Check(
    "schema.multipleOf",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El número no es un múltiplo",
      en: "The number is no multiple"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser un múltiplo de \(fault.divisor). Corrija el número.",
      en: "\"\(fault.field)\" must be a multiple of \(fault.divisor). Mend the number."
    )
  }
}
