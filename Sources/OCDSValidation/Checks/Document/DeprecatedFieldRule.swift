internal import OCDSCore

/// A field that the standard has put out of use.
enum DeprecatedFieldRule: FaultRule {
  static let check = Check(
    "deprecatedField",
    layer: .document,
    severity: .warning,
    title: Wording(
      es: "El campo ya no se usa",
      en: "The field is out of use"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/deprecation/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El campo «\(fault.field)» está en desuso desde OCDS \(fault.deprecatedVersion). Pase el dato al campo que lo sustituye.",
      en:
        "The field \"\(fault.field)\" is out of use since OCDS \(fault.deprecatedVersion). Move the value to the field that takes its place."
    )
  }
}
