import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("States and months that ready-made files are written of")
struct MonthsTests {
  private func release(_ ocid: String, _ id: String, _ date: String) -> String {
    #"{"ocid":"\#(ocid)","id":"\#(id)","date":"\#(date)","tag":["tender"]}"#
  }

  @Test("months are those of the first release in the publication's zone, with what came last")
  func months() throws {
    let publication = try TemporaryPublication()
    try publication.publish(
      [
        // The evening before in Mexico City.
        release("a", "1", "2024-02-01T03:00:00Z"), release("b", "1", "2024-02-10T00:00:00Z"),
        release("b", "2", "2025-03-01T12:00:00Z"), release("c", "1", "2024-02-20T12:00:00Z"),
      ],
      at: Instant(seconds: 1000)
    )
    try publication.publish([release("a", "2", "2025-01-01T00:00:00Z")], at: Instant(seconds: 2000))
    var reader = try PublicationReader(publication.folder)
    let months = try reader.monthsOfProcesses()
    #expect(months.map(\.year) == [2024, 2024])
    #expect(months.map(\.month) == [1, 2])
    #expect(months.map(\.processes) == [1, 2])
    #expect(months.map(\.firstSequence) == [1, 2])
    #expect(months.map(\.lastSequence) == [5, 4])
    #expect(months.last?.first.text() == "2024-02-10T00:00:00Z")
    #expect(months.last?.last.text() == "2024-02-20T12:00:00Z")
    #expect(try reader.published(sequence: 4) == Instant(seconds: 1000))
    #expect(try reader.published(sequence: 5) == Instant(seconds: 2000))
    #expect(try reader.published(sequence: 6) == nil)
  }

  @Test("a state that is kept stays as it is until it is let go, whatever others publish")
  func kept() throws {
    let publication = try TemporaryPublication()
    try publication.publish([release("a", "1", "2024-02-01T03:00:00Z")])
    var reader = try PublicationReader(publication.folder)
    try reader.keep()
    try publication.publish([release("b", "1", "2024-02-01T03:00:00Z")])
    try publication.publish([release("a", "2", "2024-03-01T03:00:00Z")])
    #expect(try reader.total(of: Selection()) == 1)
    #expect(try reader.ledgerSequence() == 1)
    #expect(try reader.records(after: 0, limit: 10).count == 1)
    #expect(try reader.monthsOfProcesses().map(\.lastSequence) == [1])
    try reader.letGo()
    #expect(try reader.total(of: Selection()) == 2)
    #expect(try reader.ledgerSequence() == 3)
  }

  @Test("a record as of an instant has the releases and links of then")
  func asOf() throws {
    let publication = try TemporaryPublication()
    try publication.publish([release("a", "1", "2024-02-01T03:00:00Z")], at: Instant(seconds: 1000))
    try publication.publish([release("a", "2", "2024-03-01T03:00:00Z")], at: Instant(seconds: 2000))
    var reader = try PublicationReader(publication.folder)
    var merger = Merger(rules: try TemporaryPublication.rules())
    var deflater = Deflater()
    let now = try #require(try reader.record(ocid: "a"))
    let then = try reader.record(now, asOf: Instant(seconds: 1500), with: &merger, &deflater)
    #expect(then.published == Instant(seconds: 1000))
    let links = String(decoding: then.links(baseURL: "https://x.example"), as: UTF8.self)
    #expect(
      links
        == #"[{"url":"https://x.example/api/v1/releases/a/1#1","date":"2024-02-01T03:00:00Z","tag":["tender"]}]"#
    )
    let same = try reader.record(now, asOf: Instant(seconds: 2000), with: &merger, &deflater)
    #expect(same.compiledRelease == now.compiledRelease)
    #expect(same.links(baseURL: "") == now.links(baseURL: ""))
    #expect(then.compiledRelease != now.compiledRelease)
  }
}
