import OCDSCore
import Testing

@testable import OCDSStore

@Suite("The facades' queries")
struct FacadeQueryTests {
  private func scans(_ query: SQLText, _ connection: Connection) throws -> [String] {
    let statement = KeptStatement(try connection.prepare("EXPLAIN QUERY PLAN " + query.text))
    try statement.bind(query.values)
    var scans: [String] = []
    while try statement.statement.step() {
      let detail = statement.statement.text(3)
      if detail.hasPrefix("SCAN") { scans.append(detail) }
    }
    return scans
  }

  @Test("the platform's list walks the processes once, and looks up everything else")
  func lists() throws {
    let publication = try TemporaryPublication()
    let connection = try PublicationReader(publication.folder).connection
    for bits in 0..<PlatformQueries.count {
      let query = try PlatformQueries.query(bits)
      // A whole look through, made once for each sequence of the ledger and kept; the text index answers MATCH.
      let allowed = ["SCAN p", "SCAN processSearch VIRTUAL TABLE"]
      for scan in try scans(query.sql, connection) {
        #expect(allowed.contains { scan.hasPrefix($0) }, "\(scan) \(query.sql.text)")
      }
    }
  }

  private func release(_ n: Int, _ id: String, _ date: String) -> String {
    #"{"ocid":"ocds-xq9v00-\#(n)","id":"\#(id)","date":"\#(date)","tag":["tender"],"initiationType":"tender"}"#
  }

  @Test("the months are those of first releases, by the clocks of the publication")
  func months() throws {
    let publication = try TemporaryPublication()
    try publication.publish([
      release(1, "1", "2024-03-01T05:59:59Z"), release(2, "1", "2024-03-01T06:00:00Z"),
      release(3, "1", "1999-12-31T12:00:00Z"), release(3, "2", "2030-01-01T12:00:00Z"),
      release(4, "1", "2024-02-10T12:00:00Z"), release(5, "1", "0000-06-01T00:00:00Z"),
      release(6, "1", "9999-06-01T00:00:00Z"), release(7, "1", "0001-01-15T00:00:00Z"),
    ])
    var reader = try PublicationReader(publication.folder)
    #expect(
      try reader.firstMonths().map(\.text)
        == ["0001-01", "1999-12"] + ["2024-02", "2024-03"]
    )
    #expect(try reader.firstYears() == [1, 1999, 2024])
    #expect(try reader.releaseIDs(of: "ocds-xq9v00-3") == ["1", "2"])
    #expect(try reader.releaseIDs(of: "x").isEmpty)
    #expect(try reader.records(at: [2, 1, 99]).map(\.ocid) == ["ocds-xq9v00-2", "ocds-xq9v00-1"])
  }

  @Test("an empty publication has no month")
  func empty() throws {
    let publication = try TemporaryPublication()
    var reader = try PublicationReader(publication.folder)
    #expect(try reader.firstMonths().isEmpty)
    #expect(try reader.published(sequence: 1) == nil)
  }

  @Test(
    "a month's releases are those of its span of sequences, its first instant with it, the next month's not"
  )
  func published() throws {
    let publication = try TemporaryPublication()
    let month = try #require(CalendarMonth("2025-02"))
    var reader = try PublicationReader(publication.folder)
    let span = month.instants(in: reader.zone)
    for (n, instant) in [
      Instant(milliseconds: span.lowerBound.milliseconds - 1), span.lowerBound,
      Instant(milliseconds: span.upperBound.milliseconds - 1), span.upperBound,
    ].enumerated() {
      try publication.publish([release(n, "1", "2024-01-01T00:00:00Z")], at: instant)
    }
    let found = try reader.sequences(publishedIn: month)
    #expect(found.after == 1 && found.through == 3)
    let before = try reader.sequences(publishedIn: try #require(CalendarMonth("2020-01")))
    #expect(before.after == 0 && before.through == 0)
  }

  @Test(
    "a month is read in one form, and knows its days",
    arguments: [
      ("2024-02", "2024-02-01", "2024-02-29"), ("2023-02", "2023-02-01", "2023-02-28"),
      ("2024-12", "2024-12-01", "2024-12-31"), ("0001-01", "0001-01-01", "0001-01-31"),
      ("9998-12", "9998-12-01", "9998-12-31"),
    ]
  )
  func month(_ text: String, _ first: String, _ last: String) throws {
    let month = try #require(CalendarMonth(text))
    #expect(month.text == text)
    #expect(month.firstDay == first)
    #expect(month.lastDay == last)
    let span = month.instants(in: .centralMexico)
    #expect(CalendarMonth(of: span.lowerBound, in: .centralMexico) == month)
    #expect(
      CalendarMonth(of: Instant(milliseconds: span.upperBound.milliseconds - 1), in: .centralMexico)
        == month
    )
    #expect(CalendarMonth(of: span.upperBound, in: .centralMexico) != month)
  }

  @Test(
    "nothing else is a month",
    arguments: [
      "", "2024", "2024-1", "2024-13", "2024-00", "0000-01", "9999-01", "2024-011", "2024/01",
      "+024-01", "２024-01",
    ]
  )
  func noMonth(_ text: String) { #expect(CalendarMonth(text) == nil) }
}
