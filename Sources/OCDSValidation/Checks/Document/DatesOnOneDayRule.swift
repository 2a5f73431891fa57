internal import OCDSCore

/// Dates of one field that all fall on one day of the month.
enum DatesOnOneDayRule: FaultRule {
  static let check = Check(
    "datesOnOneDay",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "Todas las fechas caen en el mismo día del mes",
      en: "All dates fall on the same day of the month"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#date"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "Todas las fechas de «\(fault.field)» caen en el día \(fault.bound) del mes: parecen puestas por el sistema. Escriba las verdaderas.",
      en:
        "All dates of \"\(fault.field)\" fall on day \(fault.bound) of the month: they seem to be set by the system. Write the true ones."
    )
  }
}
