internal import OCDSCore

/// Two records of one process.
enum RepeatedRecordRule: FaultRule {
  static let check = Check(
    "repeatedRecord",
    layer: .document,
    severity: .error,
    title: Wording(
      es: "Dos registros tienen el mismo ocid",
      en: "Two records have the same ocid"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/record_package/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "Más de un registro tiene el mismo ocid. Reúnalos en uno solo.",
      en: "More than one record has the same ocid. Join them into one."
    )
  }
}
