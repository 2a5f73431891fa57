import OCDSCore
import OCDSValidation
import TestSupport
import Testing

@Suite("The format date-time")
struct DateTimeFormatTests {
  private func flaw(_ text: String) -> DateTimeFlaw? {
    let bytes = Array(text.utf8)
    return DateTimeFormat.flaw(of: bytes.span)
  }

  private static let flawed: [(String, DateTimeFlaw)] = [
    ("", .notADateTime),
    ("mañana", .notADateTime),
    ("2024", .notADateTime),
    ("2024-05", .notADateTime),
    ("20240510T101112Z", .notADateTime),
    ("10/05/2024", .notADateTime),
    ("2024-5-1T10:00:00Z", .notADateTime),
    ("2024-05-1", .notADateTime),
    ("2024-05-100", .notADateTime),
    ("2024-05-10T", .missingTime),
    ("2024-05-10 ", .missingTime),
    ("2024-05-10", .missingTime),
    ("2024-02-30", .impossibleDay),
    ("2024-02-30T10:00:00Z", .impossibleDay),
    ("2023-02-29T10:00:00Z", .impossibleDay),
    ("1900-02-29T10:00:00Z", .impossibleDay),
    ("2024-04-31T10:00:00Z", .impossibleDay),
    ("2024-00-10T10:00:00Z", .impossibleDay),
    ("2024-13-10T10:00:00Z", .impossibleDay),
    ("2024-99-10T10:00:00Z", .impossibleDay),
    ("2024-01-00T10:00:00Z", .impossibleDay),
    ("0000-00-00T00:00:00Z", .impossibleDay),
    ("2024-05-10T24:00:00Z", .impossibleTime),
    ("2024-05-10T10:60:00Z", .impossibleTime),
    ("2024-05-10T10:00:61Z", .impossibleTime),
    ("2024-05-10T10:00:60Z", .impossibleTime),
    ("2024-05-10T10:00:00+24:00", .impossibleTime),
    ("2024-05-10T10:00:00+10:60", .impossibleTime),
    ("2024-05-15T23:59:60Z", .impossibleTime),
    ("2024-05-10T10:00:00", .missingOffset),
    ("2024-05-10T10:00:00.5", .missingOffset),
    ("2024-05-10T10:00:00-06", .missingOffset),
    ("2024-05-10T10:00:00-0600", .missingOffset),
    ("2024-05-10 10:00:00", .missingOffset),
    ("2024-05-10T10:00", .missingSeconds),
    ("2024-05-10T10:00Z", .missingSeconds),
    ("2024-05-10T10:00-06:00", .missingSeconds),
    ("2024-05-10T10", .missingSeconds),
    ("2024-05-10 10:00:00Z", .spaceInsteadOfT),
    ("2024-05-10 10:00:00.123-06:00", .spaceInsteadOfT),
    ("2024-05-10T10:00:00Z\n", .notADateTime),
    ("2024-05-10T10:00:00.Z", .notADateTime),
    ("2024-05-10T10:00:00,5Z", .notADateTime),
    ("2024-05-10T1:00:00Z", .notADateTime),
    ("2024-05-10T10:00:00 -06:00", .notADateTime),
    ("2024-05-10X10:00:00Z", .notADateTime),
    ("2024-05-10\u{14}10:00:00Z", .notADateTime),
    ("2024-05-10T10:00:00\u{1A}", .notADateTime),
    ("2024-05-10T10:00:00Zulu", .notADateTime),
  ]

  @Test("a flaw is told by its kind", arguments: flawed)
  func flaws(_ text: String, _ flaw: DateTimeFlaw) {
    #expect(self.flaw(text) == flaw)
    #expect(!accepts(.dateTime, text))
  }

  private static let sounds: [String] = [
    "2024-02-29T00:00:00Z", "2000-02-29t23:59:59z", "0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59.9-23:59", "2024-05-10T10:00:00.0000000000000000001+00:00",
    "2024-05-10T10:00:00-00:00", "2016-12-31T23:59:60Z", "2017-01-01T05:29:60+05:30",
    "2016-12-31T17:59:60-06:00", "2015-06-30T23:59:60.5Z",
  ]

  @Test("a date and time of RFC 3339 has no flaw", arguments: sounds)
  func sound(_ text: String) {
    #expect(flaw(text) == nil)
    #expect(accepts(.dateTime, text))
  }

  @Test("every letter of a date and time is looked at")
  func everyLetter() {
    let sound = Array("2024-05-10T10:11:12.5-06:00".utf8)
    for i in sound.indices {
      for byte in UInt8.min...UInt8.max {
        var bytes = sound
        bytes[i] = byte
        let isAccepted = DateTimeFormat.accepts(bytes.span)
        let text = String(decoding: bytes, as: UTF8.self)
        let expected = byte < 0x80 && reference(text)
        #expect(isAccepted == expected, "byte \(byte) at \(i)")
      }
    }
  }

  @Test("it agrees with the reader of dates on every day of years long and short")
  func everyDay() {
    for year in [0, 4, 100, 400, 1900, 1999, 2000, 2023, 2024, 9999] {
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(pad(year, 4))-\(pad(month, 2))-\(pad(day, 2))T12:34:56Z"
          #expect(accepts(.dateTime, text) == reference(text), "\(text)")
        }
      }
    }
  }

  /// What the core's reader of dates says, which is written letter by letter.
  private func reference(_ text: String) -> Bool {
    guard let read = DateTime(text), read.flaw == nil else { return false }
    return !text.contains(" ")
  }

  private func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
