internal import OCDSCore

/// A field that neither the standard nor a declared extension has.
enum UnknownFieldRule: FaultRule {
  static let check = Check(
    "unknownField",
    layer: .document,
    severity: .information,
    title: Wording(
      es: "El esquema no conoce el campo",
      en: "The schema does not know the field"
    ),
    page: "https://standard.open-contracting.org/1.1/en/schema/conformance_and_extensions/"
  )

  static func message(_ fault: FaultContext) -> Wording {
    Wording(
      es:
        "El esquema no conoce el campo «\(fault.field)»: corrija su nombre, o declare la extensión que lo define\(fault.fieldSuggestion.es).",
      en:
        "The schema does not know the field \"\(fault.field)\": mend its name, or declare the extension that defines it\(fault.fieldSuggestion.en)."
    )
  }
}
