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
  @Test("what was there comes once, what is added at most once", arguments: WalkedListing.all)
  func walk(_ listing: WalkedListing) throws {
    let publication = try TestPublication(copying: try WalkPublication.start.get())
    let host = try Host(.router, publication)
    let count = WalkPublication.processes
    let limit = count > 1000 && !listing.isSmall ? 1000 : 7
    let mark = listing.path.contains("?") ? "&" : "?"
    var next: String? = "\(listing.path)\(mark)limit=\(limit)"
    var seen: [String: Int] = [:]
    var pages = 0
    while let path = next {
      let reply = try host.get(path)
      try #require(reply.status == 200, "\(path)")
      let page = try listing.page(try reply.content())
      for key in page.keys { seen[key, default: 0] += 1 }
      next = page.next.map { String($0.dropFirst(TestPublication.base.count)) }
      pages += 1
      guard pages < 12 else { continue }
      // What the page ended with, what the walk has behind it and what before it gets more; new processes come beside.
      var touched = [0, pages, count - pages]
      if let number = page.lastProcess, number > 0, number < count { touched.append(number) }
      var new = Set(touched).sorted().map {
        WalkPublication.more($0, "p\(pages)", isEarlier: pages % 2 == 0)
      }
      new += (0..<3).map { WalkPublication.release(1_000_000 + pages * 3 + $0, "1") }
      try publication.ingest(new, at: 1_740_000_001 + Int64(pages))
    }
    #expect(pages > 5)
    let expected = listing.expected()
    #expect(!expected.isEmpty)
    let missed = expected.filter { seen[$0] == nil }
    #expect(missed.isEmpty, "\(missed.count) missed, such as \(missed.prefix(3))")
    let repeated = seen.filter { $0.value > 1 }.map(\.key)
    #expect(repeated.isEmpty, "\(repeated.count) came twice, such as \(repeated.prefix(3))")
  }

  @Test("a download that is being sent has what was there once, and what is added at most once")
  func download() throws {
    let publication = try TestPublication()
    let count = max(3000, WalkPublication.processes)
    try publication.ingest(
      (0..<count).map {
        TestPublication.release(WalkPublication.ocid($0), "1", "2024-01-01T18:00:00Z", "tender")
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
        WalkPublication.ocid(2_000_000 + round),
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
    #expect(Set((0..<count).map { "\"\(WalkPublication.ocid($0))\"" }).isSubset(of: Set(lines)))
    #expect(round > 1)
  }
}
