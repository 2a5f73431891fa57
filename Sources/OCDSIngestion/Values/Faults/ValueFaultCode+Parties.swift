internal import OCDSCore

extension ValueFaultCode {
  /// The sentences about persons and organisations; nil for other faults.
  func partyWording(_ value: Shown) -> Wording? {
    let given = value.given
    let detail = value.detail
    return switch self {
    case .rfcLength:
      Wording(
        es:
          "«\(given)» no es un RFC: tiene \(detail.es) caracteres, y un RFC 12 (persona moral) o 13 (persona física).",
        en:
          "“\(given)” is no RFC: it has \(detail.en) characters, and an RFC 12 (company) or 13 (person)."
      )
    case .rfcCharacters:
      Wording(
        es:
          "«\(given)» no es un RFC: el carácter \(detail.es) no puede ir en ese lugar. Son 3 o 4 letras, 6 cifras y 3 letras o cifras.",
        en:
          "“\(given)” is no RFC: character \(detail.en) cannot stand there. It takes 3 or 4 letters, 6 digits and 3 letters or digits."
      )
    case .rfcDate:
      Wording(
        es:
          "«\(given)» no es un RFC: las seis cifras no son una fecha (año, mes y día). Revise que no estén cambiadas.",
        en:
          "“\(given)” is no RFC: its six digits are no date (year, month and day). Check their order."
      )
    case .rfcCheckDigit:
      Wording(
        es:
          "El último carácter del RFC «\(given)» debería ser \(detail.es). Se dejó como está; compárelo con la constancia fiscal.",
        en:
          "The last character of the RFC “\(given)” should be \(detail.en). It was left as it is; compare it with the tax certificate."
      )
    case .rfcGeneric:
      Wording(
        es: "«\(given)» es un RFC genérico: no identifica a nadie. Escriba el del proveedor.",
        en: "“\(given)” is a generic RFC: it identifies nobody. Write the supplier's."
      )
    case .rfcCleaned:
      Wording(
        es: "Se quitaron espacios o guiones del RFC y se puso en mayúsculas.",
        en: "Spaces or hyphens of the RFC were removed, and it was put in capitals."
      )
    case .curpAsRFC:
      Wording(
        es: "Donde va el RFC hay una CURP. Escriba el RFC; la CURP es un dato personal.",
        en: "A CURP stands where the RFC belongs. Write the RFC; a CURP is personal data."
      )
    case .notAName:
      Wording(
        es: "«\(given)» no es el nombre de nadie: es \(detail.es). Escriba el nombre o deje vacío.",
        en: "“\(given)” is nobody's name: it is \(detail.en). Write the name or leave it empty."
      )
    default: nil
    }
  }
}
