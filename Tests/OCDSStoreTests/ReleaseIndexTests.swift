import OCDSStore
import TestSupport
import Testing

@Suite("Release index")
struct ReleaseIndexTests {
  @Test(
    "processes and releases come in the order in which they were added, in memory and on disk",
    arguments: [1_000_000, 100, 1]
  )
  func order(_ memoryLimit: Int) throws {
    var generator = SeededGenerator(seed: 3)
    var index = ReleaseIndex(memoryLimit: memoryLimit)
    var expected: [(String, [Int])] = []
    for n in 0..<2000 {
      let ocid = "p\(Int.random(in: 0..<150, using: &generator))"
      try index.add(.init(input: 0, offset: n, length: 1, note: n), ocid: ocid)
      if let known = expected.firstIndex(where: { $0.0 == ocid }) {
        expected[known].1.append(n)
      } else {
        expected.append((ocid, [n]))
      }
    }
    #expect(index.count == 2000)
    var found: [(String, [Int])] = []
    try index.forEachProcess { ocid, places in
      #expect(places.allSatisfy { $0.note == $0.offset && $0.length == 1 })
      found.append((ocid, places.map(\.offset)))
    }
    #expect(found.map(\.0) == expected.map(\.0))
    #expect(found.map(\.1) == expected.map(\.1))
  }

  @Test(
    "places that lie in the file come back, however often it is read",
    arguments: [1_000_000, 5000]
  )
  func places(_ memoryLimit: Int) throws {
    // More than are kept in memory before they are written, and more than the pages that are read at once.
    let count = 100_000
    let processes = 7001
    var index = ReleaseIndex(memoryLimit: memoryLimit)
    for n in 0..<count {
      try index.add(
        .init(input: n % 3, offset: n << 20, length: n, note: -n),
        ocid: "p\(n % processes)"
      )
    }
    #expect(index.count == count)
    for _ in 0..<2 {
      var process = 0
      try index.forEachProcess { ocid, places in
        #expect(ocid == "p\(process)")
        let expected = stride(from: process, to: count, by: processes).map { n in
          ReleaseIndex.Place(input: n % 3, offset: n << 20, length: n, note: -n)
        }
        #expect(places == expected)
        process += 1
      }
      #expect(process == processes)
    }
  }

  @Test("a place whose numbers are too large for the file is kept all the same")
  func largeNumbers() throws {
    var index = ReleaseIndex()
    let large = ReleaseIndex.Place(input: 1 << 40, offset: 1 << 50, length: 1 << 40, note: 1)
    try index.add(.init(input: 0, offset: 0, length: 1), ocid: "p")
    try index.add(large, ocid: "p")
    var found: [ReleaseIndex.Place] = []
    try index.forEachProcess { _, places in found += places }
    #expect(found == [.init(input: 0, offset: 0, length: 1), large])
  }

  @Test(
    "two Unicode forms of one text are two processes, in memory and on disk",
    arguments: [1_000_000, 1]
  )
  func forms(_ memoryLimit: Int) throws {
    var index = ReleaseIndex(memoryLimit: memoryLimit)
    let ocids = ["ocds-xq9v00-\u{E1}", "ocds-xq9v00-a\u{301}", "ocds-xq9v00-\u{E1}"]
    for (n, ocid) in ocids.enumerated() {
      try index.add(.init(input: 0, offset: n, length: 1), ocid: ocid)
    }
    var found: [[UInt8]: [Int]] = [:]
    try index.forEachProcess { ocid, places in
      found[Array(ocid.utf8)] = places.map(\.offset)
    }
    #expect(found == [Array(ocids[0].utf8): [0, 2], Array(ocids[1].utf8): [1]])
  }
}
