import OCDSCore
import OCDSIngestion
import TestSupport
import Testing

@Suite("Changes: dates and identifiers")
struct PublicationMomentTests {
  static func instant(_ text: String) -> Instant {
    DateTime(text)?.instant ?? Instant(seconds: 0)
  }

  static let run = instant("2026-01-23T17:39:34.125987Z")

  /// The date of a release for a date of the source and of the latest release.
  static let cases: [(source: String?, latest: String?, date: String)] = [
    (nil, nil, "2026-01-23T17:39:34.125Z"),
    ("2026-01-20T10:00:00-06:00", nil, "2026-01-20T10:00:00-06:00"),
    ("2026-01-20T10:00:00.500-06:00", nil, "2026-01-20T10:00:00.500-06:00"),
    // Equal instants, whatever the offset.
    ("2026-01-20T10:00:00-06:00", "2026-01-20T16:00:00Z", "2026-01-20T10:00:00-06:00"),
    // Before the latest release.
    ("2026-01-20T10:00:00-06:00", "2026-01-20T16:00:01Z", "2026-01-23T17:39:34.125Z"),
    // After the run, by a second; the text looks earlier.
    ("2026-01-23T11:39:35-06:00", nil, "2026-01-23T17:39:34.125Z"),
    ("2026-01-23T11:39:34-06:00", nil, "2026-01-23T11:39:34-06:00"),
    // Without a time, without an offset, or no date.
    ("2026-01-20", nil, "2026-01-23T17:39:34.125Z"),
    ("2026-01-20T10:00:00", nil, "2026-01-23T17:39:34.125Z"),
    ("2026-01-20 10:00:00Z", nil, "2026-01-23T17:39:34.125Z"),
    ("ayer", nil, "2026-01-23T17:39:34.125Z"),
    // A clock that is behind the ledger.
    (nil, "2026-01-23T17:39:34.125Z", "2026-01-23T17:39:34.125Z"),
    (nil, "2026-01-23T17:39:34.1255Z", "2026-01-23T17:39:34.126Z"),
    (nil, "2027-03-01T00:00:00-06:00", "2027-03-01T06:00:00Z"),
    ("2026-01-20T10:00:00Z", "2027-03-01T00:00:00.0001Z", "2027-03-01T00:00:00.001Z"),
  ]

  @Test("the source dates a release only between the latest and the run", arguments: cases.indices)
  func date(_ number: Int) throws {
    let (source, latest, date) = Self.cases[number]
    let moment = PublicationMoment(
      run: Self.run,
      latest: latest.map(Self.instant),
      sourceDate: source
    )
    var writer = ChangeWriter(rules: try TestRules.changes())
    let change = try change(
      Array(#"{"ocid":"o","tender":{"id":"1"}}"#.utf8),
      after: nil,
      with: &writer,
      at: moment
    )
    #expect(change?.date == date)
    // The identifier is of the run, whatever the date.
    #expect(change?.id == "o-20260123T173934125Z-tender")
  }

  @Test("an identifier that is taken is raised by milliseconds")
  func taken() throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    let moment = PublicationMoment(run: Self.instant("2026-12-31T23:59:59.999Z"))
    let taken: Set = ["\"ñ\\-20261231T235959999Z-award", "\"ñ\\-20270101T000000000Z-award"]
    let state = Array(#"{"ocid":"\"\u00f1\\","awards":[{"id":"1"}]}"#.utf8)
    let change = try change(state, after: nil, with: &writer, at: moment) { taken.contains($0) }
    #expect(change?.id == "\"ñ\\-20270101T000000001Z-award")
    let expected =
      #"{"ocid":"\"\u00f1\\","id":"\"ñ\\-20270101T000000001Z-award","date":"2026-12-31T23:59:59.999Z","tag":["award"],"initiationType":"tender","awards":[{"id":"1"}]}"#
    #expect(change.written == expected)
  }

  @Test("where no identifier is ever free, the state is set aside")
  func neverFree() throws {
    var writer = ChangeWriter(rules: try TestRules.changes())
    #expect(throws: StateFault.noIdentifierFree) {
      let state = Array(#"{"ocid":"o","awards":[{"id":"1"}]}"#.utf8)
      let moment = PublicationMoment(run: Self.run)
      _ = try change(state, after: nil, with: &writer, at: moment) { _ in true }
    }
  }
}
