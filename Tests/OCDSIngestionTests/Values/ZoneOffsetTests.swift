import Foundation
import OCDSCore
import OCDSIngestion
import Testing

@Suite("The offset of central Mexico")
struct ZoneOffsetTests {
  /// The days on which summer time began and ended, as they were decreed.
  static let summers: [(Int, String, String)] = [
    (1996, "04-07", "10-27"), (1997, "04-06", "10-26"), (2000, "04-02", "10-29"),
    (2001, "05-06", "09-30"), (2002, "04-07", "10-27"), (2010, "04-04", "10-31"),
    (2014, "04-06", "10-26"), (2019, "04-07", "10-27"), (2022, "04-03", "10-30"),
  ]

  private func offset(_ text: String) -> Int? {
    DateText.read(text).value?.offset(in: .centralMexico)
  }

  @Test("summer time begins and ends at two in the morning of a Sunday", arguments: summers)
  func changes(_ year: Int, _ first: String, _ last: String) {
    #expect(offset("\(year)-\(first) 01:59") == -21_600)
    #expect(offset("\(year)-\(first) 03:00") == -18_000)
    #expect(offset("\(year)-\(last) 01:59") == -18_000)
    #expect(offset("\(year)-\(last) 02:00") == -21_600)
  }

  @Test(
    "there is none before 1996 and after 2022",
    arguments: [1990, 1995, 2023, 2024, 2026, 2100]
  )
  func none(_ year: Int) {
    for month in 1...12 {
      #expect(offset(month < 10 ? "\(year)-0\(month)-15" : "\(year)-\(month)-15") == -21_600)
    }
  }

  @Test("the offset agrees with the tz database every three hours from 1996 to 2040")
  func database() throws {
    let zone = try #require(TimeZone(identifier: "America/Mexico_City"))
    // A database of before October 2022 still has summer times after that year.
    let isCurrent = zone.secondsFromGMT(for: Date(timeIntervalSince1970: 1_689_400_000)) == -21_600
    let end: Int64 = isCurrent ? 2_208_988_800 : 1_672_531_200
    var seconds: Int64 = 820_454_400
    while seconds < end {
      let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(
        ZoneOffset.centralMexico.seconds(at: Instant(seconds: seconds)) == expected,
        "\(seconds)"
      )
      seconds += 10_800
    }
  }

  @Test("the offset of a clock is that of its instant")
  func roundTrip() {
    var seconds: Int64 = 820_454_400
    while seconds < 1_700_000_000 {
      let offset = ZoneOffset.centralMexico.seconds(at: Instant(seconds: seconds))
      let local = seconds + Int64(offset)
      let day = CivilDate(dayNumber: Int(local / 86_400))
      let clock = ZoneOffset.centralMexico.seconds(day: day, secondOfDay: Int(local % 86_400))
      // The hour that a clock shows twice is taken as the first.
      #expect(clock == offset || clock == offset + 3_600, "\(seconds)")
      seconds += 7_200
    }
  }

  @Test("a zone without rules here is not guessed")
  func names() {
    #expect(ZoneOffset(named: "America/Mexico_City") == .centralMexico)
    #expect(ZoneOffset(named: "UTC") == .fixed(0))
    #expect(ZoneOffset(named: "America/Tijuana") == nil)
    #expect(ZoneOffset.centralMexico.seconds(at: Instant(seconds: .min)) == -21_600)
    #expect(ZoneOffset.centralMexico.seconds(at: Instant(seconds: .max)) == -21_600)
  }
}
