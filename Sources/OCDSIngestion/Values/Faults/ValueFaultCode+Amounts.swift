internal import OCDSCore

extension ValueFaultCode {
  /// The sentences about amounts and currencies; nil for other faults.
  func amountWording(_ value: Shown) -> Wording? {
    let given = value.given
    let detail = value.detail
    return switch self {
    case .notAnAmount:
      Wording(
        es: "«\(given)» no es un importe. Escríbalo con cifras, por ejemplo 1234.50.",
        en: "“\(given)” is no amount. Write it in digits, such as 1234.50."
      )
    case .misplacedSeparator:
      Wording(
        es:
          "Los separadores de «\(given)» no forman grupos de tres cifras y no se sabe qué importe es. Escríbalo sin separador de miles, por ejemplo 1234.50.",
        en:
          "The separators of “\(given)” form no groups of three digits, so the amount is unclear. Write it without thousands separators, such as 1234.50."
      )
    case .ambiguousSeparator:
      Wording(
        es:
          "El separador de «\(given)» puede ser de miles o decimal; se leyó como \(detail.es). Escriba dos decimales y ningún separador de miles.",
        en:
          "The separator of “\(given)” may be one of thousands or of decimals; it was read as \(detail.en). Write two decimals and no thousands separator."
      )
    case .decimalComma:
      Wording(
        es: "La coma de «\(given)» se leyó como punto decimal: \(detail.es).",
        en: "The comma of “\(given)” was read as the decimal point: \(detail.en)."
      )
    case .scientificNotation:
      Wording(
        es:
          "«\(given)» está en notación científica y puede haber perdido cifras; se leyó como \(detail.es). Escriba el importe completo.",
        en:
          "“\(given)” is in scientific notation and may have lost digits; it was read as \(detail.en). Write the amount in full."
      )
    case .negativeAmount:
      Wording(
        es: "El importe «\(given)» es negativo. Revise que lo sea.",
        en: "The amount “\(given)” is below zero. Check that it is."
      )
    case .hugeAmount:
      Wording(
        es: "El importe «\(given)» pasa de cien mil millones. Revise que no le sobren cifras.",
        en: "The amount “\(given)” exceeds a hundred thousand million. Check it for extra digits."
      )
    case .manyDecimals:
      Wording(
        es:
          "El importe «\(given)» tiene más decimales que los \(detail.es) que se esperan. Se dejó como está.",
        en:
          "The amount “\(given)” has more decimals than the \(detail.en) expected. It was left as it is."
      )
    case .amountInWords:
      Wording(
        es: "La cantidad con letra de «\(given)» no se comparó con la de cifras.",
        en: "The amount in words of “\(given)” was not compared with the digits."
      )
    case .unknownCurrency:
      Wording(
        es:
          "«\(given)» no es una moneda conocida. Escriba su clave ISO 4217, por ejemplo MXN o USD.",
        en: "“\(given)” is no known currency. Write its ISO 4217 code, such as MXN or USD."
      )
    case .noCurrency:
      Wording(
        es: "«\(given)» no dice qué moneda es; el importe queda sin moneda. Escriba la clave.",
        en: "“\(given)” does not say which currency it is; the amount has none. Write the code."
      )
    case .oldCurrency:
      Wording(
        es:
          "«\(given)» es la clave de una moneda que ya no circula; quedó \(detail.es). Revise la clave.",
        en:
          "“\(given)” is the code of a currency that is out of circulation; it became \(detail.en). Check the code."
      )
    default: nil
    }
  }
}
