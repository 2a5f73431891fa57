internal import OCDSStore

/// A text that many bodies have, compressed once for all of them.
///
/// A class, so that a body holds it at the cost of one count.
final class SharedText: Sendable {
  /// The text.
  let bytes: [UInt8]
  /// The text as it stands in a gzip member.
  let chunk: Chunk

  init(_ bytes: [UInt8]) throws(StoreError) {
    self.bytes = bytes
    var deflater = Deflater()
    chunk = try deflater.chunk(bytes.span)
  }
}
