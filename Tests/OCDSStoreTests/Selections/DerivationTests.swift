import OCDSCore
import TestSupport
import Testing

@testable import OCDSStore

@Suite("Derived indexes")
struct DerivationTests {
  @Test(
    "a publication of an older version is derived anew by the next run, and refused by readers until then"
  )
  func older() throws {
    let publication = try TemporaryPublication()
    var random = RandomProcesses(seed: 8)
    try publication.publish((0..<20).map { random.release("p\($0)", 1) })
    let everything = Selection()
    var reader = try PublicationReader(publication.folder)
    let before = try reader.summaries(of: everything, limit: 100).rows
    try reader.letGo()
    do {
      let connection = try Connection(path: publication.folder.databasePath, .readWrite)
      let tables = [
        "process", "processText", "awardLine", "contractLine", "classification", "party",
        "processSearch",
        "derivation", "stateRelease",
      ]
      for table in tables { try connection.execute("DROP TABLE \(table)") }
      // What later versions added beside the derived tables.
      for column in ["sheet", "fault", "heading", "given"] {
        try connection.execute("ALTER TABLE refusal DROP COLUMN \(column)")
      }
      try connection.execute("ALTER TABLE runFinding DROP COLUMN sheet")
      try connection.execute("PRAGMA user_version = 3")
    }
    #expect(throws: StoreError.self) { _ = try PublicationReader(publication.folder) }
    try publication.publish([random.release("p-new", 2)])
    var after = try PublicationReader(publication.folder)
    let rows = try after.summaries(of: everything, limit: 100).rows
    #expect(rows.dropLast() == before[...])
    #expect(rows.last?.ocid == "p-new")
  }

  @Test("a process is merged as of an instant of publication")
  func asOf() throws {
    let publication = try TemporaryPublication()
    for day in 1...3 {
      try publication.publish(
        [
          #"{"ocid":"a","id":"\#(day)","date":"2025-01-0\#(day)T00:00:00Z","tag":["tender"],"language":"l\#(day)"}"#
        ],
        at: Instant(seconds: Int64(day) * 1000)
      )
    }
    try publication.publish(
      [#"{"ocid":"b","id":"1","date":"2024-01-01T00:00:00Z","tag":["tender"]}"#],
      at: Instant(seconds: 4000)
    )
    var reader = try PublicationReader(publication.folder)
    var merger = Merger(rules: try TemporaryPublication.rules())
    for (seconds, language) in [(999, nil), (1000, "l1"), (2999, "l2"), (9999, "l3")]
      as [(Int64, String?)]
    {
      let text = try reader.merged(ocid: "a", asOf: Instant(seconds: seconds), with: &merger)
      let found = text.map { String(decoding: $0, as: UTF8.self) }
      #expect((found == nil) == (language == nil))
      if let language { #expect(found?.contains(#""language":"\#(language)""#) == true) }
    }
    let selection = try Selection.parse([("asOf", "1970-01-01T01:05:00Z")], zone: reader.zone)
    #expect(try reader.ocids(of: selection, limit: 10).rows == ["a"])
    #expect(try reader.sequence(asOf: Instant(seconds: 3999)) == 3)
    #expect(try reader.releaseRows(after: 2, limit: 10).map(\.ocid) == ["a", "b"])
    #expect(try reader.releaseRows(newestFirst: true, limit: 2).map(\.sequence) == [4, 3])
    #expect(try reader.releases(ofProcess: "a").map(\.id) == ["1", "2", "3"])
  }

  @Test(
    "natural persons are told by their id, their identifier, or a registry's number in its place"
  )
  func natural() throws {
    let parties = [
      (#"{"id":"ocds-xq9v00-persona-0123456789abcdef"}"#, true),
      (
        #"{"id":"MX-RFC-ABCD010101XX1","identifier":{"scheme":"MX-RFC","id":"ABCD010101XX1"}}"#,
        true
      ),
      (
        #"{"id":"MX-RFC-ABC010101XX1","identifier":{"scheme":"MX-RFC","id":"ABC010101XX1"}}"#, false
      ),
      (#"{"id":"PROV-7","additionalIdentifiers":[{"scheme":"PROV","id":"7"}]}"#, true),
      (#"{"id":"PROV-8","identifier":{"scheme":"PROV","id":"8"}}"#, false),
      (#"{"id":"persona-x"}"#, false),
    ]
    let publication = try TemporaryPublication()
    try publication.publish(
      try parties.enumerated().map { number, party in
        let document = try JSONDocument(party.0)
        guard let id = document.root["id"] else { throw CancellationError() }
        let raw = String(decoding: id.compactBytes, as: UTF8.self)
        return
          #"{"ocid":"p\#(number)","id":"1","date":"2025-01-01T00:00:00Z","tag":["award"],"parties":[\#(party.0)],"awards":[{"id":"1","suppliers":[{"id":\#(raw)}]}]}"#
      }
    )
    var reader = try PublicationReader(publication.folder)
    let rows = try reader.awards(of: Selection(), limit: 100).rows
    #expect(rows.map(\.isNatural) == parties.map(\.1))
  }
}
