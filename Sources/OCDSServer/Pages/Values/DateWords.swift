internal import OCDSCore

/// Days and months in words: `16 de marzo de 2025`, `16 March 2025`.
enum DateWords {
  private static let months: [Wording] = [
    Wording(es: "enero", en: "January"), Wording(es: "febrero", en: "February"),
    Wording(es: "marzo", en: "March"), Wording(es: "abril", en: "April"),
    Wording(es: "mayo", en: "May"), Wording(es: "junio", en: "June"),
    Wording(es: "julio", en: "July"), Wording(es: "agosto", en: "August"),
    Wording(es: "septiembre", en: "September"), Wording(es: "octubre", en: "October"),
    Wording(es: "noviembre", en: "November"), Wording(es: "diciembre", en: "December"),
  ]

  /// The name of a month, from 1; nil where there is none.
  static func month(_ number: Int) -> Wording? {
    months.indices.contains(number - 1) ? months[number - 1] : nil
  }

  /// The day that a date of the data names, as its own offset has it; nil where it names none.
  ///
  /// The text is read as far as its day: a release whose date lacks a time or an offset shows the day that it says.
  static func day(_ text: String) -> CivilDate? {
    let bytes = Array(text.utf8.prefix(10))
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10])
    else { return nil }
    return CivilDate(validYear: year, month: month, day: day)
  }

  /// The day of a date of the data where the publication is; the day that it says where it lacks a time or an offset.
  static func day(_ text: String, in zone: ZoneOffset) -> CivilDate? {
    guard text.utf8.count > 10, text.utf8.count <= 40, let time = DateTime(text), time.flaw == nil
    else { return day(text) }
    return CivilDate(dayNumber: dayNumber(time.instant, zone))
  }

  /// A date of the data in words, as `day(_:in:)` has it; the text itself where it names no day.
  static func words(_ text: String, in zone: ZoneOffset) -> Wording {
    day(text, in: zone).map(words) ?? Wording(text)
  }

  /// A day in words.
  static func words(_ day: CivilDate) -> Wording {
    let month = month(day.month) ?? Wording("")
    return Wording(
      es: "\(day.day) de \(month.es) de \(day.year)",
      en: "\(day.day) \(month.en) \(day.year)"
    )
  }

  /// A date of the data in words; the text itself where it names no day.
  static func words(_ text: String) -> Wording { day(text).map(words) ?? Wording(text) }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// The number of the day of an instant in a time zone.
  static func dayNumber(_ instant: Instant, _ zone: ZoneOffset) -> Int {
    let seconds = instant.seconds &+ Int64(zone.seconds(at: instant))
    let whole = seconds / 86400
    return Int(seconds % 86400 < 0 ? whole - 1 : whole)
  }

  /// A day in digits, such as `2025-03-16`.
  static func digits(_ day: CivilDate) -> String {
    let pad = { (value: Int, width: Int) in
      let text = String(value.magnitude)
      return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
    return "\(pad(day.year, 4))-\(pad(day.month, 2))-\(pad(day.day, 2))"
  }

  /// A month such as `2025-03` in words: `marzo de 2025`; the text itself where it names none.
  static func month(_ text: String) -> Wording {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), let name = month(number) else {
      return Wording(text)
    }
    return Wording(es: "\(name.es) de \(parts[0])", en: "\(name.en) \(parts[0])")
  }

  /// A month such as `2025-03` in short words, for charts: `mar 2025`.
  static func shortMonth(_ text: String) -> Wording {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), let name = month(number) else {
      return Wording(text)
    }
    return Wording(es: "\(name.es.prefix(3)) \(parts[0])", en: "\(name.en.prefix(3)) \(parts[0])")
  }
}
