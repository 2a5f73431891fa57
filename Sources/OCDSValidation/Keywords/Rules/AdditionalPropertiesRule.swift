internal import OCDSCore

/// The keyword `additionalProperties`: whether an object may have other members.
enum AdditionalPropertiesRule: FaultRule {
  static let check = Check(
    "schema.additionalProperties",
    layer: .schema,
    severity: .error,
    title: Wording(
      es: "El esquema no admite el campo",
      en: "The schema does not allow the field"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/reference/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es: "El campo «\(fault.field)» no está permitido aquí. Quítelo o corrija su nombre.",
      en: "The field \"\(fault.field)\" is not allowed here. Remove it or mend its name."
    )
  }
}
