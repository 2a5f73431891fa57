/// One word of the tape: what a value is and where it lies in the source.
///
/// The tape lists the values of a document in source order. A scalar or a member's name is one word; an array or an
/// object is two, followed by its contents, in which every value of an object comes after the word of its name.
///
///     bits 60-63  kind             bit 59  the string has escapes
///     bits 32-58  scalar: length of the text, without quotes · container: number of children, saturating
///     bits  0-31  scalar: offset of the text                 · container: index of the word after its contents
///     the second word of a container: offset of its first byte (low half) and of the byte after it (high half)
///
/// So `{"a":[1,"b"]}` is nine words: object(1, end 8) 0..<13 · name 2+1 · array(2, end 7) 5..<12 · number 6+1 ·
/// string 9+1. Offsets are 32 bits wide, which is why a document is at most 4 GiB, and lengths 27 bits (128 MiB).
@frozen @usableFromInline
package struct TapeWord: Equatable {
  /// The word as it stands on the tape.
  @usableFromInline package var bits: UInt64

  /// What a word can stand for.
  @frozen @usableFromInline
  package enum Tag: UInt64 {
    case null = 1
    case `false` = 2
    case `true` = 3
    case number = 4
    case string = 5
    case array = 6
    case object = 7
  }

  @inlinable package static var maximumLength: Int { (1 << 27) - 1 }
  @inlinable package static var maximumOffset: Int { Int(UInt32.max) }
  @inlinable package static var escapeBit: UInt64 { 1 << 59 }

  @inlinable @inline(__always)
  package init(bits: UInt64) { self.bits = bits }

  @inlinable @inline(__always)
  package init(_ tag: Tag, offset: Int, length: Int, escaped: Bool = false) {
    bits =
      (tag.rawValue << 60) | (escaped ? TapeWord.escapeBit : 0)
      | (UInt64(truncatingIfNeeded: length) << 32) | UInt64(truncatingIfNeeded: offset)
  }

  /// The raw tag; never outside `Tag` on a tape that the parser finished.
  @inlinable @inline(__always) package var rawTag: UInt64 { bits >> 60 }
  /// The offset of a scalar's text, or the end index of a container.
  @inlinable @inline(__always) package var low: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
  /// The length of a scalar's text, or the number of a container's children.
  @inlinable @inline(__always) package var length: Int {
    Int(truncatingIfNeeded: (bits >> 32) & 0x7FF_FFFF)
  }
  @inlinable @inline(__always) package var isEscaped: Bool { bits & TapeWord.escapeBit != 0 }
  @inlinable @inline(__always) package var isContainer: Bool { rawTag >= Tag.array.rawValue }
  @inlinable @inline(__always) package var isObject: Bool { rawTag == Tag.object.rawValue }
  @inlinable @inline(__always) package var isArray: Bool { rawTag == Tag.array.rawValue }
  @inlinable @inline(__always) package var isString: Bool { rawTag == Tag.string.rawValue }
  @inlinable @inline(__always) package var isNumber: Bool { rawTag == Tag.number.rawValue }
  @inlinable @inline(__always) package var isNull: Bool { rawTag == Tag.null.rawValue }

  @inlinable package var kind: JSONKind {
    switch rawTag {
    case Tag.null.rawValue: .null
    case Tag.false.rawValue, Tag.true.rawValue: .boolean
    case Tag.number.rawValue: .number
    case Tag.string.rawValue: .string
    case Tag.array.rawValue: .array
    default: .object
    }
  }
}
