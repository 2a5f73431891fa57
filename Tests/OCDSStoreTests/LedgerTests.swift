import Foundation
import OCDSCore
import OCDSStore
import TestSupport
import Testing

@Suite("Ledger")
struct LedgerTests {
  private func release(_ ocid: String, _ id: String, _ day: Int, _ more: String = "") -> String {
    #"{"ocid":"\#(ocid)","id":"\#(id)","date":"2025-01-0\#(day)T00:00:00Z","tag":["tender"]\#(more)}"#
  }

  @Test("a release enters once; the same bytes change nothing, other bytes are refused")
  func identity() throws {
    let publication = try TemporaryPublication()
    let first = release("a", "1", 1, #","tender":{"id":"t","value":{"amount":12.30}}"#)
    let counts = try publication.publish([first, release("a", "2", 2)])
    #expect(counts.published == 2)
    let again = try publication.publish([release("a", "2", 2), first])
    #expect(again.published == 0 && again.unchanged == 2)
    let other = try publication.publish([release("a", "1", 3)])
    #expect(other.published == 0 && other.refused == 1)
    let refusal = try #require(try RunReader(publication.folder).refusals(ofRun: 3).first)
    #expect(refusal.code == .conflict)
    #expect(refusal.detail.en.contains("\(SHA256(hashing: Array(first.utf8).span))"))
    #expect(try publication.compiled("a")?.contains("12.30") == true)
  }

  @Test("a served release is its published bytes, in whichever batch it came")
  func publishedBytes() throws {
    let publication = try TemporaryPublication()
    for batch in 0..<3 {
      try publication.publish(
        (0..<200).map { release("p\($0 % 20)", "\(batch)-\($0)", batch + 1, #","n":\#($0).50"#) }
      )
    }
    var reader = try PublicationReader(publication.folder)
    var inflater = Inflater()
    var seen = 0
    var last: Int64 = 0
    while case let page = try reader.releases(after: last, limit: 77), let end = page.last {
      for stored in page {
        let body = String(decoding: try inflater.bytes(stored.body), as: UTF8.self)
        #expect(body.contains(#""id":"\#(stored.id)""#) && body.contains(stored.ocid))
        seen += 1
      }
      last = end.sequence
    }
    #expect(seen == 600)
    #expect(last == 600)
    #expect(try reader.records(after: 0, limit: 100).count == 20)
  }

  @Test("an abandoned batch leaves nothing, and the next one is whole")
  func abandon() throws {
    let publication = try TemporaryPublication()
    for isFirst in [true, false] {
      var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
      _ = try writer.beginRun(command: "test", now: Instant(seconds: 1))
      try writer.beginBatch(source: "x")
      for n in 0..<3000 {
        try writer.submit(try TemporaryPublication.release(release("x\(n)", "1", 1)))
      }
      try writer.keep(Refusal(source: "x", line: 1, code: .notOCDS))
      writer.abandonBatch()
      #expect(writer.counts == RunCounts())
      try writer.beginBatch(source: "y")
      try writer.submit(try TemporaryPublication.release(release("y", isFirst ? "1" : "2", 1)))
      _ = try writer.endBatch()
      try writer.endRun(now: Instant(seconds: 2))
    }
    var reader = try PublicationReader(publication.folder)
    #expect(try reader.releases(after: 0, limit: 10).map(\.id) == ["1", "2"])
    #expect(try RunReader(publication.folder).refusals(ofRun: 1).isEmpty)
  }

  @Test("a second writer is told to try again, and readers are not")
  func secondWriter() throws {
    let publication = try TemporaryPublication()
    try publication.publish([release("a", "1", 1)])
    let writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    let rules = try TemporaryPublication.rules()
    let error = #expect(throws: StoreError.self) {
      _ = try LedgerWriter(publication.folder, rules: rules)
    }
    #expect(error?.code == .busy)
    #expect(try publication.compiled("a") != nil)
    _ = consume writer
  }

  @Test("a reader sees what was committed before its next question")
  func snapshots() throws {
    let publication = try TemporaryPublication()
    try publication.publish([release("a", "1", 1)])
    var reader = try PublicationReader(publication.folder)
    for day in 2...6 {
      #expect(try reader.release(ocid: "a", id: "\(day)") == nil)
      try publication.publish([release("a", "\(day)", day)])
      #expect(try reader.release(ocid: "a", id: "\(day)") != nil)
      if day % 2 == 0 { try reader.letGo() }
    }
  }

  @Test("releases that contradict each other give a record without a compiled release")
  func contradiction() throws {
    let publication = try TemporaryPublication()
    try publication.publish([
      release("a", "1", 1, #","planning":"x""#),
      release("a", "2", 2, #","planning":{"rationale":"y"}"#),
      release("b", "1", 1),
    ])
    #expect(try publication.compiled("a") == "")
    #expect(try publication.compiled("b")?.isEmpty == false)
  }

  @Test("rebuilding gives the same records")
  func rebuild() throws {
    let publication = try TemporaryPublication()
    for batch in 0..<4 {
      try publication.publish(
        (0..<100).map { release("p\(($0 * 7 + batch) % 33)", "\(batch)-\($0)", 9 - batch) }
      )
    }
    func records() throws -> [String] {
      var reader = try PublicationReader(publication.folder)
      return try reader.records(after: 0, limit: 100).map {
        "\($0.position) \($0.ocid) \($0.published) \($0.compiledRelease) \($0.links(baseURL: "x"))"
      }
    }
    let before = try records()
    var writer = try LedgerWriter(publication.folder, rules: try TemporaryPublication.rules())
    #expect(try writer.rebuild().derived == 33)
    #expect(try records() == before)
  }

  @Test("publication times never run backwards")
  func clock() throws {
    let publication = try TemporaryPublication()
    try publication.publish([release("a", "1", 1)], at: Instant(seconds: 2000))
    try publication.publish([release("a", "2", 2)], at: Instant(seconds: 1000))
    var reader = try PublicationReader(publication.folder)
    #expect(try reader.release(ocid: "a", id: "2")?.published == Instant(seconds: 2000))
  }
}
