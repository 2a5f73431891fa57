internal import OCDSCore

/// The keywords `maximum` and `exclusiveMaximum`: the greatest value of a number.
enum MaximumRule: FaultRule {
  static let check = Check(
    "schema.maximum",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El número es demasiado grande",
      en: "The number is too large"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser \(fault.maximum.es). Corrija el número.",
      en: "\"\(fault.field)\" must be \(fault.maximum.en). Mend the number."
    )
  }
}
