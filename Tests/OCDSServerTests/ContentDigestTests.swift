import Testing

@testable import OCDSServer

@Suite struct ContentDigestTests {
  private func digest(_ text: [UInt8]) -> ContentDigest { ContentDigest(text.span) }

  // The check value that the definition is published with.
  @Test("the digest is that of its definition")
  func vector() {
    #expect(digest(Array("123456789".utf8)).value == 0x995d_c9bb_df19_39fa)
  }

  @Test("numbers count as the bytes that they are written in")
  func numbers() {
    var continued = digest(Array("12345".utf8))
    continued.add(0x3635_3433_3231_3938, 0x3837_3635_3433_3231, 0x41)
    let bytes = Array("123458912345612345678A".utf8) + [UInt8](repeating: 0, count: 7)
    #expect(continued == digest(bytes))
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
