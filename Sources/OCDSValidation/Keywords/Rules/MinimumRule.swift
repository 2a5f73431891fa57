internal import OCDSCore

/// The keywords `minimum` and `exclusiveMinimum`: the least value of a number.
enum MinimumRule: FaultRule {
  static let check = Check(
    "schema.minimum",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El número es demasiado pequeño",
      en: "The number is too small"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe ser \(fault.minimum.es). Corrija el número.",
      en: "\"\(fault.field)\" must be \(fault.minimum.en). Mend the number."
    )
  }
}
