/// The key by which a member's name is looked up: its length, its first eight bytes and its last eight.
///
/// Of names up to 16 bytes the key says all; of longer ones the bytes between are compared too.
struct NameKey {
  var head: UInt64
  var tail: UInt64
  var length: Int

  /// Makes the key of a range of a text.
  @inline(__always)
  init(_ text: Span<UInt8>, _ offset: Int, _ length: Int) {
    self.length = length
    tail = 0
    if length >= 8 {
      head = NameKey.word(text, offset)
      if length > 8 { tail = NameKey.word(text, offset &+ length &- 8) }
    } else if offset &+ 8 <= text.count {
      let shift = UInt64(truncatingIfNeeded: length &* 8)
      head = NameKey.word(text, offset) & ((1 << shift) &- 1)
    } else {
      head = 0
      var i = length
      while i > 0 {
        i &-= 1
        head = head << 8 | UInt64(text[offset &+ i])
      }
    }
  }

  /// Reads eight bytes, the first one lowest.
  @inline(__always)
  private static func word(_ text: Span<UInt8>, _ offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset &+ 8 <= text.count)
    // Sound: the eight bytes are within the span.
    return unsafe UInt64(
      littleEndian: text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    )
  }

  /// The place where a search of a table begins.
  @inline(__always)
  var hash: Int {
    let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length))
      .multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low)
  }
}
