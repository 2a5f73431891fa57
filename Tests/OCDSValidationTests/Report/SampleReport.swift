import OCDSCore
import OCDSValidation

/// Reports made by hand, for which the expected files were written.
enum SampleReport {
  /// Three files: one with everything in it, one valid with a warning, one that cannot be read.
  static let full = ValidationReport(files: [package, lines, cutShort])

  /// One file without a finding.
  static let clean = ValidationReport(files: [compiled])

  static let schemaPage = "https://standard.open-contracting.org/1.1/es/schema/reference/"

  static let type = Check(
    "type",
    layer: .schema,
    severity: .error,
    title: Wording(es: "El valor es de otro tipo", en: "The value is of another type"),
    page: schemaPage
  )

  static let required = Check(
    "required",
    layer: .schema,
    severity: .error,
    title: Wording(es: "Falta un campo obligatorio", en: "A required field is missing"),
    page: schemaPage
  )

  static let paddedText = Check(
    "paddedText",
    layer: .document,
    severity: .warning,
    title: Wording(es: "Texto con espacios de sobra", en: "Text with spaces around it"),
    page: "https://standard.open-contracting.org/1.1/es/guidance/map/"
  )

  static let additionalField = Check(
    "additionalField",
    layer: .document,
    severity: .information,
    title: Wording(es: "Campo que no es de OCDS", en: "Field that is not of OCDS"),
    page: "https://standard.open-contracting.org/1.1/es/guidance/map/extensions/"
  )

  static let awardAfterTender = Check(
    "awardAfterTender",
    layer: .compiled,
    severity: .warning,
    title: Wording(
      es: "La adjudicación es posterior al cierre de la licitación",
      en: "The award comes after the end of the tender"
    ),
    page: "https://standard.open-contracting.org/1.1/es/schema/reference/#award"
  )

  static let contractHasAward = Check(
    "contractHasAward",
    layer: .compiled,
    severity: .error,
    title: Wording(
      es: "Cada contrato remite a una adjudicación del mismo proceso, por su identificador",
      en: "Each contract refers to an award of the same process, by its identifier"
    ),
    page: "https://standard.open-contracting.org/1.1/es/schema/reference/#contract"
  )
}
