import TestSupport
import Testing

@testable import OCDSStore

@Suite("The links of a record")
struct RecordLinksTests {
  @Test("the address goes to each mark and nowhere else", arguments: 0..<50)
  func marks(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for count in 0..<150 {
      // Bytes that differ from the mark by little, or by their highest bit alone, are those that a search could mistake.
      let near: [UInt8] = [0x1E, 0x20, 0x9F, 0x00, 0xFF, UInt8(ascii: "a")]
      // Marks next to each other, and far apart as they are in records.
      let bytesAMark = UInt64(seed % 2 == 0 ? 4 : 60)
      let text = (0..<count).map { _ in
        generator.next() % bytesAMark == 0
          ? RecordLinks.mark : near[Int(generator.next() % UInt64(near.count))]
      }
      var bytes = Array("x".utf8)
      RecordLinks.append(text.span, baseURL: "http://a.example", to: &bytes)
      let expected = text.flatMap {
        $0 == RecordLinks.mark ? Array("http://a.example".utf8) : [$0]
      }
      #expect(bytes == Array("x".utf8) + expected, "seed \(seed): \(text)")
    }
  }
}
