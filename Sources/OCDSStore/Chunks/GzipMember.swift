public import OCDSCore

/// One gzip member put together from chunks, whose bytes are copied and never compressed again.
///
/// Concatenated members would be shorter to write, but under `Content-Encoding: gzip` curl and wget stop after the
/// first.
///
/// Source: RFC 1952, section 2.3.
public struct GzipMember: Sendable {
  /// The member's bytes since the last `drain`; without one, whole after `finish`.
  public private(set) var bytes: [UInt8]
  private var crc: UInt32 = 0
  private var length = 0

  /// Begins a member.
  ///
  /// - Parameter capacity: The bytes that the chunks will probably have.
  public init(capacity: Int = 4096) {
    bytes = []
    bytes.reserveCapacity(capacity + 32)
    // Deflate, no name, no time (so that equal content gives equal bytes), unknown system.
    bytes.append(contentsOf: [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255])
  }

  /// Appends a chunk.
  public mutating func append(_ chunk: Chunk) {
    append(chunk.body.span, crc32: chunk.crc32, length: chunk.length)
  }

  /// Appends a chunk's blocks, with what is known of the bytes that they hold.
  public mutating func append(_ blocks: Span<UInt8>, crc32: UInt32, length: Int) {
    unsafe blocks.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    crc = CRC32Combination.combine(crc, crc32, count: length)
    self.length += length
  }

  /// Appends a few bytes as they are, in stored blocks: for what is too small or too seldom used to compress.
  public mutating func appendStored(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count {
      let size = min(text.count - start, 65535)
      bytes.append(0)
      append(little: size, bytes: 2)
      append(little: ~size, bytes: 2)
      unsafe text.extracting(start..<start + size).withUnsafeBufferPointer {
        unsafe bytes.append(contentsOf: $0)
      }
      start += size
    }
    // Cheaper than to combine two, and right also where nothing stands before.
    crc = crc32(of: text, after: crc)
    length += text.count
  }

  /// Hands over the bytes so far and forgets them, so that a member of any length needs little memory.
  public mutating func drain(into output: inout ByteBuffer) {
    output.append(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends the member: a final empty block, the combined CRC-32 and the length.
  public mutating func finish() {
    append(little: 3, bytes: 2)
    append(little: Int(crc), bytes: 4)
    append(little: length, bytes: 4)
  }

  private mutating func append(little number: Int, bytes count: Int) {
    for i in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * i))) }
  }
}
