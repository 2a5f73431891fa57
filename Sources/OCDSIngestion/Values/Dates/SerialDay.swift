internal import OCDSCore

/// The number by which spreadsheets keep a day: whole days since 1899-12-30, and the time as a fraction.
struct SerialDay {
  private let days: Int
  private let secondOfDay: Int?

  /// Reads a number from 20000 to 60000, with a fraction or without; nil where the text is none.
  init?(_ text: Span<UInt8>) {
    guard text.count >= 5, text.count <= 24 else { return nil }
    var days = 0
    for i in 0..<5 {
      guard CharacterClass.isDigit(text[i]) else { return nil }
      days = days * 10 + Int(text[i] - 0x30)
    }
    guard (20_000...60_000).contains(days) else { return nil }
    self.days = days
    guard text.count > 5 else {
      secondOfDay = nil
      return
    }
    guard text[5] == UInt8(ascii: "."), text.count > 6 else { return nil }
    var fraction = 0
    var scale = 1
    for i in 6..<text.count {
      guard CharacterClass.isDigit(text[i]) else { return nil }
      guard i < 18 else { continue }
      fraction = fraction * 10 + Int(text[i] - 0x30)
      scale *= 10
    }
    // Twelve digits of a day and 86,400 seconds stay below 2^63.
    let seconds = (fraction * 86_400 + scale / 2) / scale
    secondOfDay = fraction == 0 ? nil : seconds
  }

  /// The reading of the number, as a day or as none.
  func reading(of text: Span<UInt8>, _ options: DateText.Options) -> Reading<WrittenDate> {
    let seconds = secondOfDay ?? 0
    let number = days - 25_569 + seconds / 86_400
    let rest = seconds % 86_400
    let time =
      secondOfDay == nil
      ? nil : WrittenTime(hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
    let date = WrittenDate(day: CivilDate(dayNumber: number), time: time)
    guard options.takesSerialDays else {
      return Reading(refused: ValueFault(.bareNumber, text, date.dayText))
    }
    guard options.years.contains(date.day.year) else {
      let years = options.years
      return Reading(
        refused: ValueFault(
          .yearOutOfRange,
          text,
          detail: Wording(
            es: "\(years.lowerBound) y \(years.upperBound)",
            en: "\(years.lowerBound) and \(years.upperBound)"
          )
        )
      )
    }
    return Reading(date, [ValueFault(.serialDay, text, date.dayText)])
  }
}
