internal import OCDSCore

/// The keyword `maxLength`: how many letters a text has at most.
enum MaxLengthRule: FaultRule {
  static let check = Check(
    "schema.maxLength",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El texto es demasiado largo",
      en: "The text is too long"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» debe tener a lo más \(fault.bound) \(fault.letters.es). Acórtelo.",
      en: "\"\(fault.field)\" must have at most \(fault.bound) \(fault.letters.en). Shorten it."
    )
  }
}
