internal import CZlib

/// Combines the CRC-32 of two texts into that of both, one after the other, in time that does not grow with their length.
///
/// zlib has the operator of a length made anew each time, which for a record takes longer than to copy it. The operator of a
/// length up to 64 KiB is that of its high byte and that of its low byte, each out of a table.
///
/// Source: zlib.h, `crc32_combine_gen` and `crc32_combine_op`.
enum CRC32Combination {
  private static let low = (0..<256).map { crc32_combine_gen($0) }
  private static let high = (0..<256).map { crc32_combine_gen($0 << 8) }

  /// The CRC-32 of a text that begins with one of `first` and ends with one of `second`, which has `count` bytes.
  static func combine(_ first: UInt32, _ second: UInt32, count: Int) -> UInt32 {
    guard count < 1 << 16 else {
      return UInt32(truncatingIfNeeded: crc32_combine(UInt(first), UInt(second), count))
    }
    let shifted = crc32_combine_op(UInt(first), 0, high[count >> 8])
    return UInt32(truncatingIfNeeded: crc32_combine_op(shifted, UInt(second), low[count & 255]))
  }
}
