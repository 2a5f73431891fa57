import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSServer

/// A listing is walked to its end while more is published: nothing is missed, nothing comes twice.
///
/// `VITRINA_WALK_PROCESSES=20000` walks a publication of that size.
@Suite("A walk through a listing while an ingest adds more")
struct WalkTests {
  /// A listing, and what tells its items apart.
  struct Listing: Sendable, CustomTestStringConvertible {
    let path: String
    let member: String
    let keys: [String]
    /// What stands at the start: the keys of process and release.
    let isOfReleases: Bool

    var testDescription: String { path }
  }

  static let listings = [
    Listing(path: "/api/v1/records", member: "records", keys: ["ocid"], isOfReleases: false),
    Listing(
      path: "/api/v1/records?tag=tender",
      member: "records",
      keys: ["ocid"],
      isOfReleases: false
    ),
    Listing(
      path: "/api/v1/records?q=papeleria&year=2024",
      member: "records",
      keys: ["ocid"],
      isOfReleases: false
    ),
    Listing(
      path: "/api/v1/releases",
      member: "releases",
      keys: ["ocid", "id"],
      isOfReleases: true
    ),
  ]

  static let processes =
    ProcessInfo.processInfo.environment["VITRINA_WALK_PROCESSES"].flatMap(Int.init) ?? 90

  private static func ocid(_ number: Int) -> String { "ocds-xq9v00-w\(number)" }

  @Test("what was there comes once, what is added at most once", arguments: listings)
  func walk(_ listing: Listing) throws {
    let publication = try TestPublication()
    try publication.ingest(
      (0..<Self.processes).map {
        TestPublication.release(Self.ocid($0), "1", "2024-01-01T18:00:00Z", "tender")
      },
      at: 1_740_000_000
    )
    let host = try Host(.router, publication)
    let limit = Self.processes > 1000 ? 1000 : 7
    let mark = listing.path.contains("?") ? "&" : "?"
    var next: String? = "\(listing.path)\(mark)limit=\(limit)"
    var seen: [String: Int] = [:]
    var pages = 0
    while let path = next {
      let reply = try host.get(path)
      #expect(reply.status == 200)
      let page = try JSONDocument(try reply.content())
      let root = page.root
      guard var items = root[listing.member]?.elements else {
        Issue.record("\(path) has no \(listing.member)")
        return
      }
      while let item = items.next() {
        let key = listing.keys.map { item[$0]?.string ?? "" }.joined(separator: " ")
        seen[key, default: 0] += 1
      }
      next = root["links"]?["next"]?.string.map { String($0.dropFirst(TestPublication.base.count)) }
      pages += 1
      guard pages < 12 else { continue }
      // New processes, and new releases of some that the walk has behind it and before it.
      let touched = [pages, Self.processes - pages].map {
        TestPublication.release(Self.ocid($0), "p\(pages)", "2024-03-01T00:00:00Z", "award")
      }
      let new = (0..<3).map {
        TestPublication.release(
          Self.ocid(1_000_000 + pages * 3 + $0),
          "1",
          "2024-02-01T00:00:00Z",
          "tender"
        )
      }
      try publication.ingest(touched + new, at: 1_740_000_000 + Int64(pages))
    }
    #expect(pages > 5)
    for number in 0..<Self.processes {
      let key = listing.isOfReleases ? "\(Self.ocid(number)) 1" : Self.ocid(number)
      #expect(seen[key] == 1, "\(key)")
    }
    #expect(seen.values.allSatisfy { $0 == 1 })
  }

  @Test("a download that is being sent has what was there once, and what is added at most once")
  func download() throws {
    let publication = try TestPublication()
    let count = 3000
    try publication.ingest(
      (0..<count).map {
        TestPublication.release(Self.ocid($0), "1", "2024-01-01T18:00:00Z", "tender")
      },
      at: 1_740_000_000
    )
    let router = try Router(folder: publication.folder, threads: 1, log: { _ in })
    let response = router.response(to: Request(path: "/api/v1/ocids.jsonl"))
    guard case .stream(let stream) = response.body else {
      Issue.record("the ocids are no stream")
      return
    }
    var text: [UInt8] = []
    var round = 0
    while true {
      let piece = unsafe try [UInt8](unsafeUninitializedCapacity: 1 << 14) { output, filled in
        filled = unsafe try stream.pull.copy(into: UnsafeMutableRawBufferPointer(output))
      }
      if piece.isEmpty { break }
      text += piece
      round += 1
      let new = TestPublication.release(
        Self.ocid(2_000_000 + round),
        "1",
        "2024-02-01T00:00:00Z",
        "tender"
      )
      try publication.ingest([new], at: 1_740_000_000 + Int64(round))
    }
    let lines = text.split(separator: UInt8(ascii: "\n")).map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(Set(lines).count == lines.count)
    #expect(Set((0..<count).map { "\"\(Self.ocid($0))\"" }).isSubset(of: Set(lines)))
    #expect(round > 1)
  }
}
