internal import OCDSCore

/// A line of JSON Lines that is not JSON.
enum NotJSONRule: FaultRule {
  static let check = Check(
    "notJSON",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "La línea no es JSON",
      en: "The line is not JSON"
    ),
    page: "https://standard.open-contracting.org/1.1/en/guidance/build/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "La línea no es JSON y no se pudo revisar. Corríjala.",
      en: "The line is not JSON and could not be checked. Mend it."
    )
  }
}
