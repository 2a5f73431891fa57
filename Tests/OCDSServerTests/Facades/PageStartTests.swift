import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

@Suite("Page starts")
struct PageStartTests {
  @Test("the place after any number of processes is found, in whatever order it is asked for")
  func places() throws {
    let publication = try TestPublication()
    let releases = (1...700).map {
      TestPublication.release("ocds-xq9v00-\($0)", "1", "2024-01-01T00:00:00Z", "tender")
    }
    // Releases of old processes between new ones: positions have gaps.
    let again = (1...100).map {
      TestPublication.release("ocds-xq9v00-\($0)", "2", "2024-02-01T00:00:00Z", "award")
    }
    try publication.ingest(releases.prefix(300) + again, at: 1_740_000_000)
    try publication.ingest(Array(releases.dropFirst(300)), at: 1_740_000_001)
    var reader = try PublicationReader(publication.folder)
    var all: [Int64] = [0]
    for row in try reader.positions(of: Selection(), limit: 10_000).rows { all.append(row) }
    #expect(all.count == 701)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20 {
      let starts = PageStarts()
      for _ in 0..<10 {
        let count = Int.random(in: 0...720, using: &generator)
        let place = try starts.place(after: count, &reader)
        #expect(place?.position == (count <= 700 ? all[count] : nil), "\(count)")
      }
    }
    for count in [-1, Int.max] {
      let place = try PageStarts().place(after: count, &reader)
      #expect(place == nil)
    }
  }
}
