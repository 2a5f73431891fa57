import OCDSCore
import OCDSIngestion
import OCDSStore

/// What a kind of fault is called where its places are counted: a title that fits all of them.
enum FaultTitle {
  /// The title of a group of refusals.
  static func of(_ refusal: Refusal) -> Wording {
    guard refusal.code == .rowSetAside else { return refusal.code.wording }
    return title(refusal.fault) ?? refusal.detail
  }

  /// The title of a group of findings.
  static func of(_ finding: Finding) -> Wording {
    if let known = FindingCode(rawValue: finding.code) { return known.wording }
    return title(finding.code) ?? finding.sentence
  }

  private static func title(_ code: String) -> Wording? {
    if let known = ValueFaultCode(rawValue: code) { return known.title }
    return switch code {
    case "missingProcessNumber":
      Wording(es: "Falta el número de proceso", en: "The process number is missing")
    case "rowShape": Wording(es: "Celdas recorridas", en: "Cells that have moved")
    case "contradiction":
      Wording(
        es: "Las filas de un proceso dicen cosas distintas",
        en: "The rows of a process say different things"
      )
    case "amountStandIn", "amountFromOtherColumn":
      Wording(es: "Importe tomado de otra columna", en: "Amount taken from another column")
    case "rfcOnSeveralNames":
      Wording(es: "Un RFC con nombres distintos", en: "One RFC with different names")
    case "notAnAddress":
      Wording(es: "No es una dirección de internet", en: "Not an address of the web")
    case "personalIdentifier":
      Wording(
        es: "Un dato personal donde va otro número",
        en: "Personal data where another number belongs"
      )
    case "yearOutsidePeriod":
      Wording(es: "Ejercicio que no es el del periodo", en: "Year that is not the period's")
    case "superseded":
      Wording(es: "Filas que otras más recientes sustituyen", en: "Rows that later ones supersede")
    case "unknownHeading":
      Wording(es: "Columnas que no se conocen", en: "Columns that are not known")
    case "tableNote": Wording(es: "Cómo se leyó la tabla", en: "How the table was read")
    case "extensionNotDeclared":
      Wording(
        es: "Extensiones que faltan en publication.json",
        en: "Extensions that publication.json lacks"
      )
    default: nil
    }
  }
}
