internal import OCDSCore

extension ValueFaultCode {
  /// The sentences about phrases and identifiers.
  func phraseWording(_ value: Shown) -> Wording {
    let given = value.given
    let detail = value.detail
    return switch self {
    case .unknownPhrase:
      Wording(
        es: "«\(given)» no se conoce. Para \(detail.es). Escriba una de ellas.",
        en: "“\(given)” is not known. For \(detail.en). Write one of them."
      )
    case .misspelledPhrase:
      Wording(
        es: "«\(given)» se leyó como «\(detail.es)». Corríjalo en la fuente.",
        en: "“\(given)” was read as “\(detail.en)”. Mend it in the source."
      )
    case .unspecificPhrase:
      Wording(
        es: "«\(given)» no basta para saber \(detail.es). Vea la nota del registro.",
        en: "“\(given)” is not enough to know \(detail.en). See the row's note."
      )
    case .statusNeedsAward:
      Wording(
        es:
          "«\(given)» se leyó como «\(detail.es)»; no vale si el procedimiento tiene adjudicación.",
        en: "“\(given)” was read as “\(detail.en)”; it does not hold where there is an award."
      )
    case .identifierAsNumber:
      Wording(
        es:
          "«\(given)» perdió cifras porque la hoja de cálculo lo guardó como número. Dé a la columna formato de texto y escríbalo de nuevo.",
        en:
          "“\(given)” lost digits because the spreadsheet kept it as a number. Give the column a text format and write it again."
      )
    case .identifierWithDecimals:
      Wording(
        es:
          "«\(given)» parece un identificador guardado como número. Se dejó como está; dé a la columna formato de texto.",
        en:
          "“\(given)” looks like an identifier kept as a number. It was left as it is; give the column a text format."
      )
    case .noProcessNumber:
      Wording(
        es: "«\(given)» no tiene letras ni cifras con que formar el identificador del proceso.",
        en: "“\(given)” has no letters or digits to form the process's identifier from."
      )
    default: Wording(given)
    }
  }
}
