import OCDSCore
import OCDSStore
import TestSupport
import Testing

@testable import OCDSServer

@Suite("Facade archives")
struct FacadeArchiveTests {
  @Test(
    "an archive of any members is read back by another program",
    arguments: [1, 2, 3] as [UInt64]
  )
  func members(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var deflater = Deflater()
    var archive = ChunkArchive(modified: Instant(seconds: 1_740_000_001))
    var output: [UInt8] = []
    var expected: [(name: String, bytes: [UInt8])] = []
    for n in 0..<Int.random(in: 0..<12, using: &generator) {
      let name = n % 3 == 1 ? "año-\(n).json" : "member-\(n).json"
      try archive.begin(name, into: &output)
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0..<5, using: &generator) {
        let count = Int.random(in: 0..<3000, using: &generator)
        let piece = (0..<count).map { _ in UInt8.random(in: 0x20..<0x40, using: &generator) }
        archive.append(try deflater.chunk(piece.span), into: &output)
        bytes += piece
      }
      #expect(archive.memberLength == bytes.count)
      expected.append((name, bytes))
    }
    try archive.finish(into: &output)
    let found = try zipMembers(output)
    #expect(found.map(\.name) == expected.map(\.name), "seed \(seed)")
    #expect(found.map(\.bytes) == expected.map(\.bytes), "seed \(seed)")
  }

  @Test("a package ends before 10 MB zipped, and what is larger is alone")
  func limit() throws {
    var generator = SeededGenerator(seed: 5)
    // Letters at random, which hardly get shorter: two fit into a package, three do not.
    var text = [UInt8](repeating: 0x22, count: 4_000_000)
    for i in 1..<(text.count - 1) {
      text[i] = UInt8(truncatingIfNeeded: 0x30 + generator.next() % 40)
    }
    var deflater = Deflater()
    let item = try deflater.chunk(text.span)
    #expect(item.body.count > 2_600_000 && item.body.count < 4_500_000)
    let publication = try TestPublication()
    let template = try PackageTemplate(try publication.folder.settings(), member: "releases")
    var archive = FacadeArchive(
      template,
      name: "x",
      address: "/x",
      published: Instant(seconds: 1_740_000_000)
    )
    var output: [UInt8] = []
    var sizes: [Int] = []
    for chunks in [[item], [item], [item], [item, item, item], [item]] {
      try archive.append(chunks, into: &output)
      sizes.append(output.count)
    }
    try archive.finish(into: &output)
    let members = try zipMembers(output)
    #expect(members.map(\.name) == ["x-0001.json", "x-0002.json", "x-0003.json", "x-0004.json"])
    #expect(members.prefix(2).allSatisfy { $0.bytes.count > 4_000_000 })
    #expect(sizes[1] < 10_000_000)
  }
}
