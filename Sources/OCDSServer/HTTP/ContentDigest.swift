internal import OCDSStore

/// A digest of 128 bits that is quick, for tags that say whether a body has changed.
///
/// It is two CRC-64 of different polynomials, which together miss no change of up to 128 bits in a row and any other with a
/// probability of 2⁻¹²⁸. It is not for secrets or against forgery: the publisher, who could make two bodies with one tag,
/// has nothing to gain from it.
struct ContentDigest: Sendable, Hashable {
  /// The first half.
  private(set) var high: UInt64 = 0
  /// The second half.
  private(set) var low: UInt64 = 0

  /// Begins with bytes.
  init(_ text: Span<UInt8>) {
    unsafe text.withUnsafeBytes { unsafe add($0) }
  }

  /// Goes on with a number.
  mutating func add(_ number: UInt64) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe add($0) }
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    (high, low) = unsafe crc64s(of: bytes, after: (high, low))
  }
}
