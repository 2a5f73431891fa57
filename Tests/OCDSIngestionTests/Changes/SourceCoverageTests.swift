import OCDSIngestion
import Testing

@Suite("Changes: how much of its source a file covers")
struct SourceCoverageTests {
  @Test(
    "a period is two days of the calendar in their order",
    arguments: [
      "2026-01-01/2026-03-31": true, "2026-01-01/2026-01-01": true, "2024-02-29/2024-03-01": true,
      "2026-03-31/2026-01-01": false, "2026-02-29/2026-03-01": false, "2026-01-01": false,
      "2026-01-01/": false, "/2026-01-01": false, "2026-01-01/2026-03-31/": false, "": false,
      "2026-1-1/2026-3-31": false, "todo": false, "ALL": false,
      "2026-01-01T00:00:00Z/2026-02-01T00:00:00Z": false,
    ]
  )
  func period(_ text: String, _ isOne: Bool) {
    let coverage = SourceCoverage(complete: text)
    #expect((coverage != nil) == isOne)
    if case .complete(let period?)? = coverage { #expect(period.description == text) }
  }

  @Test("all is everything; what is not declared is partial")
  func all() {
    #expect(SourceCoverage(complete: "all") == .complete(nil))
    #expect(SourceCoverage.complete(nil).isComplete && !SourceCoverage.partial.isComplete)
  }

  @Test("a date lies in a period by its own day, whatever the offset")
  func days() throws {
    let period = try #require(DayPeriod("2026-01-01/2026-03-31"))
    for date in [
      "2026-01-01", "2026-03-31T23:59:59-06:00", "2026-01-01T00:00:00+14:00", "2026-02-28T10:00",
    ] {
      #expect(period.contains(date), "\(date)")
    }
    for date in ["2025-12-31T23:59:59-06:00", "2026-04-01", "", "2026-02-30", "enero"] {
      #expect(!period.contains(date), "\(date)")
    }
  }

  @Test("the days of rows are kept beside a state, and the latest stays")
  func rowDates() throws {
    var dates = RowDates()
    #expect(dates.kept(in: Array("{\"a\":1}".utf8)) == Array("{\"a\":1}".utf8))
    let key = RowDates.key("sipot", "C \"1\"")
    dates.note("2026-03-31", of: key)
    dates.note("2026-01-31", of: key)
    dates.note("", of: RowDates.key("sipot", "2"))
    let kept = dates.kept(in: Array("{\"a\":1}".utf8))
    #expect(
      String(decoding: kept, as: UTF8.self)
        == #"{"a":1,"$rows":{"sipot C \"1\"":"2026-03-31"}}"#
    )
    #expect(RowDates.mayStand(in: kept))
    #expect(try RowDates(keptIn: kept) == dates)
    #expect(try RowDates(keptIn: Array("{}".utf8)) == RowDates())
  }
}
