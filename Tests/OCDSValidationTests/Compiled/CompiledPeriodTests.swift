import OCDSCore
import OCDSValidation
import Testing

@Suite("Compiled release: durations")
struct CompiledPeriodTests {
  @Test(
    "a duration is the time between the dates, rounded down or up",
    arguments: [
      ("2025-01-01T00:00:00Z", "2025-01-11T00:00:00Z", "10", true),
      ("2025-01-01T00:00:00Z", "2025-01-11T00:00:00Z", "11", false),
      ("2025-01-01T00:00:00Z", "2025-01-11T00:00:00Z", "10.0", true),
      ("2025-01-01T00:00:00Z", "2025-01-11T00:00:00Z", "9.999", false),
      ("2025-01-01T00:00:00Z", "2025-01-10T23:59:59Z", "9", true),
      ("2025-01-01T00:00:00Z", "2025-01-10T23:59:59Z", "9.5", true),
      ("2025-01-01T00:00:00Z", "2025-01-10T23:59:59Z", "10", true),
      ("2025-01-01T00:00:00Z", "2025-01-10T23:59:59Z", "8", false),
      ("2025-01-01T00:00:00-06:00", "2025-01-11T00:00:00-05:00", "9", true),
      ("2025-01-01T00:00:00-06:00", "2025-01-11T00:00:00-05:00", "10", true),
      ("2025-01-01T00:00:00Z", "2025-01-11T00:00:00.000001Z", "11", true),
      ("2025-01-01", "2025-01-11", "10", true),
      ("2025-01-01", "2025-01-11T00:00:00Z", "10", true),
      ("2025-01-11T00:00:00Z", "2025-01-01T00:00:00Z", "-10", true),
      ("2025-01-11T00:00:00Z", "2025-01-01T06:00:00Z", "-10", true),
      ("2025-01-11T00:00:00Z", "2025-01-01T06:00:00Z", "-9", true),
      ("2025-01-11T00:00:00Z", "2025-01-01T06:00:00Z", "-8", false),
      ("0000-01-01T00:00:00Z", "9999-12-31T00:00:00Z", "3652424", true),
      ("2025-01-01T00:00:00Z", "2025-01-11T00:00:00Z", "1e999", false),
      ("2025-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "1e-999", false),
    ]
  )
  func duration(_ start: String, _ end: String, _ days: String, _ isKept: Bool) throws {
    for member in ["endDate", "maxExtentDate"] {
      let period = #"{"startDate":"\#(start)","\#(member)":"\#(end)","durationInDays":\#(days)}"#
      let release = #"{"awards":[{"contractPeriod":\#(period)}]}"#
      let expected = isKept ? "passed" : "failed /awards/0/contractPeriod/durationInDays"
      #expect(try outcome("consistent.periodDuration", release) == expected)
    }
  }

  @Test(
    "a period without a duration or with dates that cannot be read is passed over",
    arguments: [
      #"{"startDate":"2025-01-01","endDate":"2025-01-02"}"#,
      #"{"startDate":"2025-01-01","endDate":"2025-01-02","durationInDays":"1"}"#,
      #"{"startDate":"2025-02-30","endDate":"2025-03-02","durationInDays":9}"#,
      #"{"startDate":"2025-01-01","endDate":"mañana","durationInDays":9}"#,
      #"{"startDate":"2025-01-01T25:00:00Z","endDate":"2025-01-02","durationInDays":9}"#,
      #"{"endDate":"2025-01-02","durationInDays":9}"#,
      #"[]"#,
    ]
  )
  func unreadable(_ period: String) throws {
    let release = #"{"contracts":[{"period":\#(period)}]}"#
    #expect(try outcome("consistent.periodDuration", release) == "notApplicable")
  }
}
