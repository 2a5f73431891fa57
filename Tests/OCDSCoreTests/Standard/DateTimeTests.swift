import OCDSCore
import TestSupport
import Testing

@Suite("Dates")
struct DateTimeTests {
  static let readable: [(String, Int64, DateTime.Flaw?)] = [
    ("1970-01-01T00:00:00Z", 0, nil), ("2025-03-16T09:00:00-06:00", 1_742_137_200, nil),
    ("2024-02-29T23:59:59.999+05:30", 1_709_231_399, nil), ("1969-12-31T23:59:59Z", -1, nil),
    ("0001-01-01T00:00:00Z", -62_135_596_800, nil), ("9999-12-31T23:59:59Z", 253_402_300_799, nil),
    ("2016-12-31T23:59:60Z", 1_483_228_800, nil), ("2025-03-16t09:00:00z", 1_742_115_600, nil),
    ("2025-03-16", 1_742_083_200, .noTime), ("2025-03-16T09:00:00", 1_742_115_600, .noOffset),
    ("2025-03-16T09:00Z", 1_742_115_600, .noSeconds), ("2025-03-16 09:00:00Z", 1_742_115_600, nil),
  ]

  @Test("a date is its instant", arguments: readable)
  func instants(_ text: String, _ seconds: Int64, _ flaw: DateTime.Flaw?) {
    let date = DateTime(text)
    #expect(date?.instant.seconds == seconds)
    #expect(date?.flaw == flaw)
  }

  @Test(
    "what the calendar or the clock does not have is no date",
    arguments: [
      "", "2025", "2025-02-30T00:00:00Z", "2023-02-29", "2025-13-01", "2025-00-10", "2025-01-00",
      "2025-01-01T24:00:00Z", "2025-01-01T10:60:00Z", "2025-01-01T10:00:61Z",
      "2025-01-01T10:00:60Z", "2025-01-01T10:00:00+24:00", "2025-01-01T10:00:00.Z",
      "2025-01-01T10:00:00Z ", "x2025-01-01", "25-01-01", "2025-1-1", "1900-02-29",
    ]
  )
  func noDates(_ text: String) { #expect(DateTime(text) == nil) }

  @Test(
    "the usual form is read as the same date with a fraction of zero is",
    arguments: [1, 2, 3] as [UInt64]
  )
  func usualForm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<4000 {
      let hasOffset = Bool.random(using: &random)
      var text = Array((hasOffset ? "2024-02-29T12:34:56-06:00" : "2024-02-29T12:34:56Z").utf8)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: 0..<text.count, using: &random)
        text[place] = Array("0123456789:-+TtZ. ").randomElement(using: &random)?.asciiValue ?? 0x30
      }
      var longer = text
      longer.insert(contentsOf: Array(".0".utf8), at: 19)
      let plain = DateTime(String(decoding: text, as: UTF8.self))
      // A fraction makes another date of what has one, and of what has no seconds.
      guard text[16] == UInt8(ascii: ":"), "Zz+-".utf8.contains(text[19]) else { continue }
      if plain != nil { found += 1 }
      #expect(
        plain == DateTime(String(decoding: longer, as: UTF8.self)),
        "\(String(decoding: text, as: UTF8.self)), seed \(seed)"
      )
    }
    #expect(found > 400)
  }

  @Test("days and their numbers are one to one")
  func days() {
    var last: CivilDate?
    for number in stride(from: -800_000, through: 3_000_000, by: 37) {
      let date = CivilDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(date != last)
      last = date
    }
  }

  @Test("an instant is written in UTC")
  func texts() {
    #expect(Instant(milliseconds: 1_742_137_200_045).text() == "2025-03-16T15:00:00.045Z")
    #expect(Instant(milliseconds: 1_742_137_200_000).text() == "2025-03-16T15:00:00Z")
    #expect(Instant(milliseconds: -1).text() == "1969-12-31T23:59:59.999Z")
    #expect(Instant(seconds: 1_742_137_200).httpDate == "Sun, 16 Mar 2025 15:00:00 GMT")
  }
}
