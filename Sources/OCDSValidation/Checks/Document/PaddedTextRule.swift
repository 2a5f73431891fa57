internal import OCDSCore

/// A text with white space before or after it.
enum PaddedTextRule: FaultRule {
  static let check = Check(
    "paddedText",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "El texto tiene espacios al principio o al final",
      en: "The text has space at its start or end"
    ),
    page: "https://standard.open-contracting.org/1.1/en/guidance/map/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» empieza o termina con espacios. Quítelos.",
      en: "\"\(fault.field)\" begins or ends with space. Remove it."
    )
  }
}
