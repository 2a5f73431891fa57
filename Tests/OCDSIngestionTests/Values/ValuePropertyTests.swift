import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Values of any bytes")
struct ValuePropertyTests {
  /// Texts of pieces that normalisers look for, with bytes that are no text between them.
  private static func texts(seed: UInt64, count: Int) -> [[UInt8]] {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "1", "23", "456", "000", ".", ",", " ", "\u{A0}", "'", "-", "/", ":", "$", "(", ")", "E+06",
      "E 6", "MXN", "M.N.", "IVA", "a.m.", "T", "Z", "GMT", "marzo", "de", "2025", "31", "12",
      "LICITACI", "N", "ÓN", "?", "Ã“", "Ãƒâ€œ", "Â", "ñ", "n\u{303}", "É", "e\u{301}", "\u{200B}",
      "\n", "\r\n", "&", "S.A.", "C.V.", "SAT970701NN3", "N/A", "ß", "日本", "٣", "\u{FFFD}", "+",
      "€", "=IF(", "#REF!", "\u{0345}\u{0301}",
    ]
    return (0..<count).map { _ in
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...9, using: &generator) {
        if Int.random(in: 0..<8, using: &generator) == 0 {
          bytes.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        }
      }
      return bytes
    }
  }

  @Test("no bytes crash a normaliser, and what it gives is what it says", arguments: [1, 2, 3, 4])
  func anyBytes(_ seed: UInt64) throws {
    for bytes in Self.texts(seed: seed, count: 4000) {
      for (name, reader) in ValueReaders.all {
        let read = reader(bytes)
        #expect(read.hasValue || read.text.isEmpty, "\(name) \(bytes) seed \(seed)")
      }
      if let amount = Money.read(bytes.span).value {
        let document = try JSONDocument(Array(amount.number.utf8))
        let isNumber = document.root.number != nil
        #expect(isNumber, "\(amount.number) of \(bytes) seed \(seed)")
      }
      if let date = DateText.read(bytes.span).value {
        let written = DateTime(date.text(in: .centralMexico))
        #expect(written?.flaw == nil, "\(bytes) seed \(seed)")
        #expect(written?.instant == date.instant(in: .centralMexico), "\(bytes) seed \(seed)")
      }
    }
  }

  @Test("normalising twice changes nothing", arguments: [5, 6, 7, 8])
  func twice(_ seed: UInt64) throws {
    let names = [
      "text", "text-lines", "identifier", "money", "ocds-date", "organisation-key",
    ]
    for bytes in Self.texts(seed: seed, count: 4000) {
      for name in names {
        let reader = try #require(ValueReaders.all[name])
        let once = reader(bytes)
        guard once.hasValue else { continue }
        let again = reader(Array(once.text.utf8))
        #expect(again.text == once.text, "\(name) \(bytes) seed \(seed)")
      }
    }
  }

  @Test("a text is tidy exactly where tidying leaves its bytes", arguments: [9, 10])
  func tidy(_ seed: UInt64) {
    let options: [Tidy.Options] = [
      [], .keepsLines, .stripsApostrophe, [.keepsLines, .stripsApostrophe],
    ]
    for bytes in Self.texts(seed: seed, count: 4000) {
      for option in options {
        var tidied: [UInt8] = []
        let mendings = Tidy.append(bytes.span, option, to: &tidied)
        #expect(mendings.isEmpty == (tidied == bytes), "\(bytes) \(option) seed \(seed)")
        if Tidy.isTidy(bytes.span, option) { #expect(tidied == bytes, "\(bytes) seed \(seed)") }
        var again: [UInt8] = []
        #expect(Tidy.append(tidied.span, option, to: &again).isEmpty, "\(bytes) seed \(seed)")
        #expect(again == tidied)
      }
    }
  }

  @Test("an amount of digits alone keeps each of them", arguments: [11])
  func digits(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let whole = String(Int.random(in: 0...99_999_999_999, using: &generator))
      let cents = String(Int.random(in: 10...99, using: &generator))
      let number = "\(whole).\(cents)"
      #expect(Money.read(number).value?.number == number)
      let grouped = "$" + Self.grouped(whole, by: ",") + "." + cents
      #expect(Money.read(grouped).value?.number == number)
      let european = Self.grouped(whole, by: ".") + "," + cents
      #expect(Money.read(european).value?.number == number, "\(european)")
    }
  }

  private static func grouped(_ digits: String, by separator: Character) -> String {
    var text = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return text
  }

  @Test("every day from 1990 to 2100 is read in each form")
  func days() {
    let months = [
      "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
    ]
    var day = CivilDate(validYear: 1990, month: 1, day: 1)?.dayNumber ?? 0
    let end = CivilDate(validYear: 2100, month: 12, day: 31)?.dayNumber ?? 0
    while day <= end {
      let date = CivilDate(dayNumber: day)
      let forms = [
        "\(date.day)/\(date.month)/\(date.year)",
        "\(date.day)-\(months[date.month - 1])-\(date.year)",
        WrittenDate(day: date).dayText, "\(date.day) de \(months[date.month - 1]) de \(date.year)",
      ]
      for form in forms { #expect(DateText.read(form).value?.day == date, "\(form)") }
      if day + 25_569 <= 60_000 {
        let serial = DateText.read("\(day + 25_569)", .init(takesSerialDays: true))
        #expect(serial.value?.day == date)
      }
      day += 13
    }
  }
}
