internal import OCDSCore

extension ValueFaultCode {
  /// The sentences about texts; nil for other faults.
  func textWording(_ value: Shown) -> Wording? {
    let given = value.given
    let detail = value.detail
    return switch self {
    case .brokenBytes:
      Wording(
        es: "El texto tiene bytes que no son UTF-8; quedaron como �. Guarde el archivo en UTF-8.",
        en: "The text has bytes that are not UTF-8; they became �. Save the file in UTF-8."
      )
    case .mendedEncoding:
      Wording(
        es:
          "«\(given)» se leyó con otra codificación; quedó «\(detail.es)». Guarde el archivo en UTF-8.",
        en:
          "“\(given)” was read in another encoding; it became “\(detail.en)”. Save the file in UTF-8."
      )
    case .suspectLetters:
      Wording(
        es:
          "Parece que «\(given)» perdió una letra y debía decir «\(detail.es)». Se dejó como está; corríjalo en la fuente.",
        en:
          "“\(given)” seems to have lost a letter and meant “\(detail.en)”. It was left as it is; mend it in the source."
      )
    case .extraSpaces:
      Wording(es: "Se quitaron los espacios que sobraban.", en: "Extra spaces were removed.")
    case .invisibleCharacters:
      Wording(
        es: "Se quitaron caracteres de control o sin ancho, que no se ven.",
        en: "Control characters or characters without width, which do not show, were removed."
      )
    case .leadingApostrophe:
      Wording(
        es: "Se quitó el apóstrofo del principio, con que la hoja de cálculo marca un texto.",
        en: "The apostrophe in front, by which a spreadsheet marks a text, was removed."
      )
    case .spreadsheetFormula:
      Wording(
        es:
          "La celda trae la fórmula «\(given)» y no su resultado. Péguela como valor y guarde de nuevo.",
        en:
          "The cell has the formula “\(given)” and not its result. Paste it as a value and save again."
      )
    case .spreadsheetError:
      Wording(
        es:
          "La celda trae el error «\(given)» de la hoja de cálculo. Corrija la fórmula o escriba el valor.",
        en: "The cell has the spreadsheet's error “\(given)”. Mend the formula or write the value."
      )
    default: nil
    }
  }
}
