internal import OCDSCore

/// A date that the calendar does not have, such as 30 February.
enum ImpossibleDateRule: FaultRule {
  static let check = Check(
    "impossibleDate",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "La fecha no existe",
      en: "The date does not exist"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/#date"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "«\(fault.field)» nombra un día o una hora que no existe. Corrija la fecha.",
      en: "\"\(fault.field)\" names a day or a time that does not exist. Mend the date."
    )
  }
}
