internal import OCDSCore

/// A source of any encoding as a source of UTF-8, for readers that know no other.
final class DecodedSource {
  private var decoder: TextDecoder
  private var text: [UInt8]
  private var position = 0
  private var end = 0

  /// Begins at the start of a source.
  init(_ encoding: TextEncoding, read: @escaping ByteSource) {
    decoder = TextDecoder(encoding, read: read)
    text = [UInt8](repeating: 0, count: decoder.room)
  }

  /// A source of UTF-8 over one of another encoding.
  static func source(_ encoding: TextEncoding, read: @escaping ByteSource) -> ByteSource {
    let decoded = DecodedSource(encoding, read: read)
    return { (room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int in
      try decoded.read(&room)
    }
  }

  /// Gives more of the text.
  func read(_ room: inout MutableSpan<UInt8>) throws(ReadFailure) -> Int {
    if position == end {
      position = 0
      end = try decoder.decode(into: &text, from: 0)
    }
    let count = min(room.count, end - position)
    for i in 0..<count { room[i] = text[position + i] }
    position += count
    return count
  }
}
