import OCDSCore
import Testing

@testable import OCDSStore

/// The measures of the traffic light, against processes of which they are known.
@Suite("The measures of buyers")
struct QualityTests {
  private static func release(
    _ ocid: String,
    _ id: String,
    _ date: String,
    buyer: String? = "B",
    _ members: String
  ) -> String {
    let party = buyer.map { #","buyer":{"id":"\#($0)","name":"Comprador \#($0)"}"# } ?? ""
    return #"{"ocid":"ocds-xq9v00-\#(ocid)","id":"\#(id)","date":"\#(date)T12:00:00Z","#
      + #""tag":["award"],"initiationType":"tender"\#(party)\#(members)}"#
  }

  private static func award(_ date: String, _ more: String = "") -> String {
    #","awards":[{"id":"a","date":"\#(date)T09:00:00Z"\#(more)}]"#
  }

  private func measure(_ releases: [String]) throws -> [BuyerQuality] {
    let publication = try TemporaryPublication()
    try publication.publish(releases)
    var reader = try PublicationReader(publication.folder)
    return try reader.quality()
  }

  @Test("the delay is counted to the first release of the award's day or later")
  func delays() throws {
    let buyer = try #require(
      try measure([
        // Published at once.
        Self.release("1", "1", "2024-03-01", Self.award("2024-03-01")),
        // Ten days later.
        Self.release("2", "1", "2024-03-11", Self.award("2024-03-01")),
        // Known since January, awarded in March, told in the second release after forty days.
        Self.release("3", "1", "2024-01-01", #","tender":{"id":"t"}"#),
        Self.release("3", "2", "2024-04-10", Self.award("2024-03-01")),
        // Dated before the award by less than a day, and by a month.
        Self.release("4", "1", "2024-02-29", Self.award("2024-03-01")),
        Self.release("5", "1", "2024-02-01", Self.award("2024-03-01")),
        // Neither award nor contract.
        Self.release("6", "1", "2024-05-01", #","tender":{"id":"t"}"#),
      ]).first
    )
    #expect(buyer.processes == 6)
    #expect(buyer.delays.map(\.days) == [0, 10, 40])
    #expect(buyer.delays.map(\.processes) == [2, 1, 1])
    #expect(buyer.undelayed == 1)
    #expect(buyer.delayed == 4)
    #expect(buyer.medianDelay == 0)
    #expect(buyer.latest?.text() == "2024-05-01T12:00:00Z")
    #expect(buyer.name == "Comprador B")
  }

  @Test("each field is counted among the cases that could have it")
  func fields() throws {
    let value = #""value":{"amount":5,"currency":"MXN"}"#
    let buyer = try #require(
      try measure([
        Self.release(
          "1",
          "1",
          "2024-03-01",
          #","tender":{"id":"t",\#(value),"procurementMethod":"open","#
            + #""tenderPeriod":{"startDate":"2024-01-01T00:00:00Z"}}"#
            + #","awards":[{"id":"a",\#(value),"date":"2024-02-01T00:00:00Z","#
            + #""suppliers":[{"id":"S","name":"S"},{"id":"T","name":"T"}]},"#
            + #"{"id":"b"},{"id":"c","status":"cancelled"}]"#
            + #","contracts":[{"id":"k","awardID":"a","period":{"startDate":"2024-03-01T00:00:00Z","#
            + #""endDate":"2024-04-01T00:00:00Z"}},{"id":"l","awardID":"b"}]"#
        ),
        Self.release("2", "1", "2024-03-01", #","tender":{"id":"t","procurementMethod":"direct"}"#),
      ]).first
    )
    #expect(buyer.tenderPeriods == .init(1, of: 1))
    #expect(buyer.tenderValues == .init(1, of: 2))
    #expect(buyer.awardValues == .init(1, of: 2))
    #expect(buyer.awardDates == .init(1, of: 2))
    #expect(buyer.suppliers == .init(1, of: 2))
    #expect(buyer.contractPeriods == .init(1, of: 2))
  }

  @Test("findings count where they are about the newest release")
  func findings() throws {
    let publication = try TemporaryPublication()
    var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    let now = Instant(seconds: 1_800_000_000)
    _ = try writer.beginRun(command: "test", now: now)
    try writer.beginBatch(source: "test.json")
    let kept: [(ocid: String, id: String, severity: Finding.Severity)] = [
      ("1", "1", .error), ("2", "2", .error), ("2", "2", .warning), ("3", "1", .warning),
    ]
    for (ocid, id, date) in [
      ("1", "1", "2024-01-01"), ("1", "2", "2024-01-02"), ("2", "1", "2024-01-01"),
      ("2", "2", "2024-01-02"), ("3", "1", "2024-01-01"),
    ] {
      let text = Self.release(ocid, id, date, "")
      try writer.submit(try TemporaryPublication.release(text))
    }
    _ = try writer.endBatch()
    for finding in kept {
      try writer.keep(
        Finding(
          code: "some-\(finding.severity)",
          severity: finding.severity,
          sentence: Wording(es: "Falta algo.", en: "Something is missing."),
          pointer: "/x",
          ocid: "ocds-xq9v00-\(finding.ocid)",
          releaseId: finding.id,
          source: "test.json",
          line: 1,
          detail: Wording("")
        )
      )
    }
    try writer.endRun(now: now)
    var reader = try PublicationReader(publication.folder)
    let buyer = try #require(try reader.quality().first)
    // The error of process 1 was mended by its second release.
    #expect(buyer.withErrors == 1)
    #expect(buyer.withWarnings == 1)
    #expect(buyer.findings.map(\.code) == ["some-warning", "some-error"])
    #expect(buyer.findings.map(\.processes) == [2, 1])
    #expect(buyer.findings.first?.sentence.es == "Falta algo.")
  }

  @Test("buyers are apart, and those without one are one")
  func apart() throws {
    let buyers = try measure([
      Self.release("1", "1", "2024-01-01", buyer: "A", ""),
      Self.release("2", "1", "2024-01-05", buyer: nil, Self.award("2024-01-01")),
      Self.release("3", "1", "2024-01-01", buyer: "Z", Self.award("2024-01-01")),
      Self.release("4", "1", "2024-01-09", buyer: "Z", Self.award("2024-01-01")),
    ])
    #expect(buyers.map(\.id) == ["Z", "", "A"])
    let whole = BuyerQuality.whole(of: buyers)
    #expect(whole.processes == 4)
    #expect(whole.delays.map(\.days) == [0, 4, 8])
    #expect(whole.medianDelay == 4)
    #expect(whole.awardDates == .init(3, of: 3))
    #expect(try measure([]).isEmpty)
    #expect(BuyerQuality.whole(of: []).medianDelay == nil)
  }
}
