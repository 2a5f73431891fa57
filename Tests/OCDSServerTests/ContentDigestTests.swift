import Testing

@testable import OCDSServer

@Suite struct ContentDigestTests {
  private func digest(_ text: [UInt8]) -> ContentDigest { ContentDigest(text.span) }

  @Test(
    "the digest is that of its definition",
    arguments: [
      ("", 0, 0),
      ("The quick brown fox jumps over the lazy dog", 0xe34b_bc7b_bc07_1b6c, 0x7a43_3ca9_c49a_9347),
    ] as [(String, UInt64, UInt64)]
  )
  func vector(_ text: String, _ high: UInt64, _ low: UInt64) {
    let digest = digest(Array(text.utf8))
    #expect(digest.high == high)
    #expect(digest.low == low)
  }

  @Test("no byte may change unseen")
  func everyByteCounts() {
    let text = [UInt8](0..<100)
    let whole = digest(text)
    for i in text.indices {
      var other = text
      other[i] ^= 1
      #expect(digest(other) != whole)
      #expect(digest(Array(text[..<i])) != whole)
    }
  }
}
