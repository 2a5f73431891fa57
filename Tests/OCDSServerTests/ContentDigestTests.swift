import Testing

@testable import OCDSServer

@Suite struct ContentDigestTests {
  private func digest(_ text: [UInt8]) -> ContentDigest { ContentDigest(text.span) }

  // The check values that both definitions are published with.
  @Test("the digest is that of its definition")
  func vector() {
    let digest = digest(Array("123456789".utf8))
    #expect(digest.high == 0x995d_c9bb_df19_39fa)
    #expect(digest.low == 0xb909_56c7_75a4_1001)
  }

  @Test("a number counts as the bytes that it is written in")
  func numbers() {
    var continued = digest(Array("12345".utf8))
    continued.add(0x3635_3433_3231_3938)
    #expect(continued == digest(Array("12345".utf8) + Array("89123456".utf8)))
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
