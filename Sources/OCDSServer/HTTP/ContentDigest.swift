/// A digest of 128 bits that is quick on short texts, for tags that say whether a body has changed.
///
/// It is MurmurHash3 x64_128 with seed 0, written down in
/// https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp. It is not for secrets or against forgery: the
/// publisher, who could make two bodies with one tag, has nothing to gain from it.
struct ContentDigest: Sendable, Hashable {
  /// The first half.
  private(set) var high: UInt64 = 0
  /// The second half.
  private(set) var low: UInt64 = 0

  private static let c1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let c2: UInt64 = 0x4cf5_ad43_2745_937f

  /// Hashes bytes.
  init(_ text: Span<UInt8>) {
    let bytes = unsafe text.bytes
    let whole = bytes.byteCount & ~15
    var offset = 0
    while offset < whole {
      // Sound: 16 bytes are left, and every bit pattern is an integer.
      let first = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let second = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
      mix(first, second)
      offset += 16
    }
    mixRest(text.extracting(whole..<text.count))
    finish(count: UInt64(text.count))
  }

  private mutating func mix(_ first: UInt64, _ second: UInt64) {
    high ^= ContentDigest.rotated(first &* ContentDigest.c1, 31) &* ContentDigest.c2
    high = (ContentDigest.rotated(high, 27) &+ low) &* 5 &+ 0x52dc_e729
    low ^= ContentDigest.rotated(second &* ContentDigest.c2, 33) &* ContentDigest.c1
    low = (ContentDigest.rotated(low, 31) &+ high) &* 5 &+ 0x3849_5ab5
  }

  private mutating func mixRest(_ rest: Span<UInt8>) {
    var first: UInt64 = 0
    var second: UInt64 = 0
    for i in rest.indices {
      let byte = UInt64(rest[i])
      if i < 8 { first |= byte << UInt64(8 * i) } else { second |= byte << UInt64(8 * (i - 8)) }
    }
    low ^= ContentDigest.rotated(second &* ContentDigest.c2, 33) &* ContentDigest.c1
    high ^= ContentDigest.rotated(first &* ContentDigest.c1, 31) &* ContentDigest.c2
  }

  private mutating func finish(count: UInt64) {
    high ^= count
    low ^= count
    high &+= low
    low &+= high
    high = ContentDigest.avalanche(high)
    low = ContentDigest.avalanche(low)
    high &+= low
    low &+= high
  }

  private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    value << bits | value >> (64 - bits)
  }

  private static func avalanche(_ value: UInt64) -> UInt64 {
    var value = value
    value ^= value >> 33
    value &*= 0xff51_afd7_ed55_8ccd
    value ^= value >> 33
    value &*= 0xc4ce_b9fe_1a85_ec53
    return value ^ value >> 33
  }
}
