internal import OCDSCore

extension ValueFaultCode {
  /// The sentences about dates; nil for other faults.
  func dateWording(_ value: Shown) -> Wording? {
    let given = value.given
    let detail = value.detail
    return switch self {
    case .notADate:
      Wording(
        es: "«\(given)» no es una fecha. Escríbala como 2025-12-31 o 31/12/2025.",
        en: "“\(given)” is no date. Write it as 2025-12-31 or 31/12/2025."
      )
    case .impossibleDate:
      Wording(
        es: "El calendario no tiene el día «\(given)». Corrija la fecha.",
        en: "The calendar has no day “\(given)”. Mend the date."
      )
    case .yearOutOfRange:
      Wording(
        es: "El año de «\(given)» no está entre \(detail.es). Corríjalo.",
        en: "The year of “\(given)” is not between \(detail.en). Mend it."
      )
    case .dayMissing:
      Wording(
        es: "A «\(given)» le falta el día, y un día no se inventa. Escriba la fecha completa.",
        en: "“\(given)” lacks the day, and a day is not invented. Write the whole date."
      )
    case .otherDayOrder:
      Wording(
        es:
          "«\(given)» no es una fecha si \(detail.es) va primero, como dice el perfil de la fuente. Corrija la fecha, o el perfil si toda la columna es así.",
        en:
          "“\(given)” is no date if \(detail.en) comes first, as the source's profile says. Mend the date, or the profile if the whole column is so."
      )
    case .bareNumber:
      Wording(
        es:
          "«\(given)» es un número y no una fecha. Si es el día \(detail.es) de una hoja de cálculo, dé a la columna formato de fecha o dígalo en el perfil.",
        en:
          "“\(given)” is a number and no date. If it is a spreadsheet's day \(detail.en), give the column a date format or say so in the profile."
      )
    case .twoDigitYear:
      Wording(
        es:
          "El año de «\(given)» tiene dos cifras; se leyó como \(detail.es). Escríbalo con cuatro.",
        en: "The year of “\(given)” has two digits; it was read as \(detail.en). Write four."
      )
    case .serialDay:
      Wording(
        es: "«\(given)» es el número de un día en la hoja de cálculo: \(detail.es).",
        en: "“\(given)” is the number of a day in the spreadsheet: \(detail.en)."
      )
    case .strayDot:
      Wording(
        es: "A «\(given)» le sobraba un punto después de la hora; se quitó.",
        en: "“\(given)” had an extra dot after the time; it was removed."
      )
    case .endOfDay:
      Wording(
        es: "Las 24:00 de «\(given)» se leyeron como las 00:00 del día siguiente.",
        en: "24:00 of “\(given)” was read as 00:00 of the next day."
      )
    case .midnightGMT:
      Wording(
        es: "La medianoche GMT de «\(given)» la puso el sistema de origen; se tomó solo el día.",
        en: "Midnight GMT of “\(given)” was put by the source's system; only the day was taken."
      )
    case .unreadableTime:
      Wording(
        es: "La hora de «\(given)» no se entiende; se tomó solo el día. Escríbala como 17:39.",
        en: "The time of “\(given)” cannot be read; only the day was taken. Write it as 17:39."
      )
    default: nil
    }
  }
}
