import OCDSCore
import OCDSIngestion
import Testing

/// A schedule, a moment, the newest moment before it that the schedule names, all as instants in UTC.
struct ScheduleCase: Sendable, CustomTestStringConvertible {
  let schedule: String
  let now: String
  let latest: String?
  var zone = "America/Mexico_City"

  init(_ schedule: String, _ now: String, _ latest: String?, zone: String = "America/Mexico_City") {
    self.schedule = schedule
    self.now = now
    self.latest = latest
    self.zone = zone
  }

  var testDescription: String { "\(schedule) at \(now) in \(zone)" }
}

@Suite("When a source is due")
struct FetchScheduleTests {
  static let cases: [ScheduleCase] = [
    // 06:00 in central Mexico is 12:00 UTC since the summer times ended.
    ScheduleCase("daily 06:00", "2025-03-16T12:00:00Z", "2025-03-16T12:00:00Z"),
    ScheduleCase("daily 06:00", "2025-03-16T11:59:59Z", "2025-03-15T12:00:00Z"),
    ScheduleCase("daily 06:00", "2025-07-16T12:00:00Z", "2025-07-16T12:00:00Z"),
    ScheduleCase("daily 06:00", "2025-03-01T11:00:00Z", "2025-02-28T12:00:00Z"),
    ScheduleCase("daily 06:00", "2024-03-01T11:00:00Z", "2024-02-29T12:00:00Z"),
    // 20:00 is on the next day in UTC.
    ScheduleCase("daily 20:00", "2025-03-17T03:00:00Z", "2025-03-17T02:00:00Z"),
    ScheduleCase("daily 20:00", "2025-03-17T01:59:00Z", "2025-03-16T02:00:00Z"),
    ScheduleCase("daily 06:00", "2025-03-16T12:00:00Z", "2025-03-16T06:00:00Z", zone: "UTC"),
    // In the summer time of 2022, from 3 April to 30 October, 06:00 was 11:00 UTC.
    ScheduleCase("daily 06:00", "2022-04-02T13:00:00Z", "2022-04-02T12:00:00Z"),
    ScheduleCase("daily 06:00", "2022-04-03T11:00:00Z", "2022-04-03T11:00:00Z"),
    ScheduleCase("daily 06:00", "2022-10-29T11:30:00Z", "2022-10-29T11:00:00Z"),
    ScheduleCase("daily 06:00", "2022-10-30T11:30:00Z", "2022-10-29T11:00:00Z"),
    ScheduleCase("daily 06:00", "2022-10-30T12:00:00Z", "2022-10-30T12:00:00Z"),
    // 02:30 was leapt over on 3 April: it counts as 03:30 of summer time.
    ScheduleCase("daily 02:30", "2022-04-03T08:29:00Z", "2022-04-02T08:30:00Z"),
    ScheduleCase("daily 02:30", "2022-04-03T08:30:00Z", "2022-04-03T08:30:00Z"),
    ScheduleCase("daily 02:30", "2022-04-04T07:30:00Z", "2022-04-04T07:30:00Z"),
    // 01:30 came twice on 30 October: the first counts, and the second is no other.
    ScheduleCase("daily 01:30", "2022-10-30T06:30:00Z", "2022-10-30T06:30:00Z"),
    ScheduleCase("daily 01:30", "2022-10-30T07:30:00Z", "2022-10-30T06:30:00Z"),
    ScheduleCase("daily 01:30", "2022-10-31T07:29:00Z", "2022-10-30T06:30:00Z"),
    // 16 March 2025 was a Sunday.
    ScheduleCase("weekly mon 06:00", "2025-03-16T12:00:00Z", "2025-03-10T12:00:00Z"),
    ScheduleCase("weekly mon 06:00", "2025-03-17T12:00:00Z", "2025-03-17T12:00:00Z"),
    ScheduleCase("weekly sun 06:00", "2025-03-22T12:00:00Z", "2025-03-16T12:00:00Z"),
    ScheduleCase("weekly sun 20:00", "2025-03-17T02:00:00Z", "2025-03-17T02:00:00Z"),
    ScheduleCase("monthly 1 06:00", "2025-03-16T12:00:00Z", "2025-03-01T12:00:00Z"),
    ScheduleCase("monthly 1 06:00", "2025-03-01T11:59:00Z", "2025-02-01T12:00:00Z"),
    ScheduleCase("monthly 31 06:00", "2025-03-16T12:00:00Z", "2025-02-28T12:00:00Z"),
    ScheduleCase("monthly 31 06:00", "2025-03-31T11:59:00Z", "2025-02-28T12:00:00Z"),
    ScheduleCase("monthly 30 06:00", "2024-03-01T00:00:00Z", "2024-02-29T12:00:00Z"),
    ScheduleCase("monthly 1 06:00", "2025-01-01T11:00:00Z", "2024-12-01T12:00:00Z"),
    ScheduleCase("hourly", "2025-03-16T12:59:59Z", "2025-03-16T12:00:00Z"),
    ScheduleCase("hourly", "2025-03-16T12:00:00Z", "2025-03-16T12:00:00Z"),
    ScheduleCase("manual", "2025-03-16T12:00:00Z", nil),
  ]

  private static func instant(_ text: String) throws -> Instant {
    try #require(DateTime(text)).instant
  }

  @Test(
    "the newest moment of a schedule; a source that was done before it is due, after it is not",
    arguments: cases
  )
  func latest(_ one: ScheduleCase) throws {
    let schedule = try #require(FetchSchedule(one.schedule))
    let zone = try #require(ZoneOffset(named: one.zone))
    let now = try Self.instant(one.now)
    let latest = try one.latest.map(Self.instant)
    #expect(schedule.latest(notAfter: now, in: zone)?.text() == latest?.text())
    guard let latest else { return }
    #expect(!schedule.isDue(at: now, lastDone: latest, in: zone))
    #expect(!schedule.isDue(at: now, lastDone: now, in: zone))
    let before = Instant(seconds: latest.seconds - 1)
    #expect(schedule.isDue(at: now, lastDone: before, in: zone))
  }

  @Test("a source that was never done is due at once, unless it waits to be asked for")
  func never() throws {
    let now = try Self.instant("2025-03-16T12:34:00Z")
    for text in ["hourly", "daily 06:00", "weekly mon 06:00", "monthly 1 06:00"] {
      let schedule = try #require(FetchSchedule(text))
      #expect(schedule.isDue(at: now, lastDone: nil, in: .centralMexico))
      // By a clock that was wrong.
      let later = Instant(seconds: now.seconds + 1)
      #expect(schedule.isDue(at: now, lastDone: later, in: .centralMexico))
    }
    #expect(!FetchSchedule.manual.isDue(at: now, lastDone: nil, in: .centralMexico))
    let past = Instant(seconds: 0)
    #expect(!FetchSchedule.manual.isDue(at: now, lastDone: past, in: .centralMexico))
  }

  @Test("of every day of thirty years a daily source is due once, whatever the clocks do")
  func everyDay() throws {
    let schedule = FetchSchedule.daily(minute: 90)
    var moments: Set<Int64> = []
    let start = try Self.instant("1996-01-01T00:00:00Z").seconds
    for day in 0..<(30 * 365) {
      let now = Instant(seconds: start + Int64(day) * 86_400 + 43_200)
      let moment = try #require(schedule.latest(notAfter: now, in: .centralMexico))
      #expect(now.seconds - moment.seconds < 86_400)
      moments.insert(moment.seconds)
    }
    #expect(moments.count == 30 * 365)
  }
}
