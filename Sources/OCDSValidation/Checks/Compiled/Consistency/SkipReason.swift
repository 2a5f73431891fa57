internal import OCDSCore

/// Why a sum was not compared; the greatest is the one that is told.
enum SkipReason: Int, Comparable {
  case nothing
  case amounts
  case signs
  case currencies
  case digits

  static func < (a: SkipReason, b: SkipReason) -> Bool { a.rawValue < b.rawValue }

  /// The reason in words; nil where there was nothing to compare.
  var wording: Wording? {
    switch self {
    case .nothing: nil
    case .amounts:
      Wording(
        es: "Falta algún importe o alguna moneda.",
        en: "Some amount or currency is missing."
      )
    case .signs: Reasons.signs
    case .currencies: Reasons.currencies
    case .digits: Reasons.digits
    }
  }
}
