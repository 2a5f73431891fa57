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
struct TapeWord: Equatable {
  /// The word as it stands on the tape.
  var bits: UInt64

  /// What a word can stand for.
  enum Tag: UInt64 {
    case null = 1
    case `false` = 2
    case `true` = 3
    case number = 4
    case string = 5
    case array = 6
    case object = 7
  }

  static let maximumLength = (1 << 27) - 1
  static let maximumOffset = Int(UInt32.max)
  static let escapeBit: UInt64 = 1 << 59

  init(bits: UInt64) { self.bits = bits }

  @inline(__always)
  init(_ tag: Tag, offset: Int, length: Int, escaped: Bool = false) {
    bits =
      (tag.rawValue << 60) | (escaped ? TapeWord.escapeBit : 0)
      | (UInt64(truncatingIfNeeded: length) << 32) | UInt64(truncatingIfNeeded: offset)
  }

  /// The raw tag; never outside `Tag` on a tape that the parser finished.
  @inline(__always) var rawTag: UInt64 { bits >> 60 }
  /// The offset of a scalar's text, or the end index of a container.
  @inline(__always) var low: Int { Int(truncatingIfNeeded: bits & 0xFFFF_FFFF) }
  /// The length of a scalar's text, or the number of a container's children.
  @inline(__always) var length: Int { Int(truncatingIfNeeded: (bits >> 32) & 0x7FF_FFFF) }
  @inline(__always) var isEscaped: Bool { bits & TapeWord.escapeBit != 0 }
  @inline(__always) var isContainer: Bool { rawTag >= Tag.array.rawValue }
  @inline(__always) var isObject: Bool { rawTag == Tag.object.rawValue }
  @inline(__always) var isArray: Bool { rawTag == Tag.array.rawValue }
  @inline(__always) var isString: Bool { rawTag == Tag.string.rawValue }
  @inline(__always) var isNumber: Bool { rawTag == Tag.number.rawValue }
  @inline(__always) var isNull: Bool { rawTag == Tag.null.rawValue }

  var kind: JSONKind {
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
