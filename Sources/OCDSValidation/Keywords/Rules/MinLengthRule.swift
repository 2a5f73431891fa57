internal import OCDSCore

/// The keyword `minLength`: how many letters a text has at least.
enum MinLengthRule: FaultRule {
  static let check = Check(
    "schema.minLength",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El texto es demasiado corto",
      en: "The text is too short"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» debe tener al menos \(fault.bound) \(fault.letters.es). Escríbalo o quítelo.",
      en:
        "\"\(fault.field)\" must have at least \(fault.bound) \(fault.letters.en). Fill it in or remove it."
    )
  }
}
