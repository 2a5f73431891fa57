internal import OCDSStore

/// A digest of 64 bits that is quick, for tags that say whether a body has changed.
///
/// It is the CRC-64 of ECMA-182, which misses no change of up to 64 bits in a row and any other with a probability of 2⁻⁶⁴. It
/// is not for secrets or against forgery: the publisher, who could make two bodies with one tag, has nothing to gain from it.
struct ContentDigest: Sendable, Hashable {
  /// The digest.
  private(set) var value: UInt64

  /// Begins with bytes.
  init(_ text: Span<UInt8>) {
    value = unsafe text.withUnsafeBytes { unsafe crc64(of: $0) }
  }

  /// Goes on with three numbers.
  mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
    let numbers: InlineArray<3, UInt64> = [
      first.littleEndian, second.littleEndian, third.littleEndian,
    ]
    value = unsafe numbers.span.withUnsafeBytes { unsafe crc64(of: $0, after: value) }
  }
}
