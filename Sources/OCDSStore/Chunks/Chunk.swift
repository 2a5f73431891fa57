/// Bytes compressed as non-final, byte-aligned raw-deflate blocks, with what a gzip member says of them.
///
/// Such chunks can be put one after the other into one gzip member without being touched.
public struct Chunk: Sendable, Hashable {
  /// The deflate blocks.
  public var body: [UInt8]
  /// The CRC-32 of the bytes before compression.
  public var crc32: UInt32
  /// The number of bytes before compression.
  public var length: Int

  /// Creates a chunk from its parts.
  public init(body: [UInt8], crc32: UInt32, length: Int) {
    self.body = body
    self.crc32 = crc32
    self.length = length
  }
}
