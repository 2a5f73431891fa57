internal import OCDSCore

/// The format `date-time`: RFC 3339, section 5.6.
enum DateTimeRule: FaultRule {
  static let check = Check(
    "schema.dateTime",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "No es una fecha con hora",
      en: "It is no date with a time"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#date"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "«\(fault.field)» no es una fecha con hora y desfase. Escríbala como 2025-03-16T09:00:00-06:00.",
      en:
        "\"\(fault.field)\" is no date with time and offset. Write it as 2025-03-16T09:00:00-06:00."
    )
  }
}
