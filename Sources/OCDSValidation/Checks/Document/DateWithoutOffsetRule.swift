internal import OCDSCore

/// A date without its time or without its offset from UTC; the standard asks for both.
enum DateWithoutOffsetRule: FaultRule {
  static let check = Check(
    "dateWithoutOffset",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "La fecha no tiene hora o desfase",
      en: "The date lacks its time or offset"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#date"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "A «\(fault.field)» le falta la hora o el desfase horario. Escríbala completa, como 2025-03-16T09:00:00-06:00; si la hora no se conoce, use 00:00:00.",
      en:
        "\"\(fault.field)\" lacks its time or its offset. Write it in full, such as 2025-03-16T09:00:00-06:00; where the time is not known, use 00:00:00."
    )
  }
}
