/// A Unicode scalar of UTF-8 bytes, and how many bytes it takes.
struct UTF8Scalar {
  /// What stands for a byte that belongs to no valid sequence; no scalar has this value.
  static let broken: UInt32 = 0x11_0000

  /// The scalar, or `broken`.
  let value: UInt32
  /// The number of bytes, at least 1.
  let length: Int

  /// Reads the scalar that begins at a byte.
  @inline(__always)
  init(_ text: Span<UInt8>, at i: Int) {
    let first = text[i]
    if first < 0x80 {
      self.init(value: UInt32(first), length: 1)
    } else {
      self.init(text, from: i, first)
    }
  }

  private init(value: UInt32, length: Int) {
    self.value = value
    self.length = length
  }

  private init(_ text: Span<UInt8>, from i: Int, _ first: UInt8) {
    var size = 1
    var scalar = UTF8Scalar.broken
    switch first {
    case 0xC2...0xDF:
      size = 2
      scalar = UInt32(first & 0x1F)
    case 0xE0...0xEF:
      size = 3
      scalar = UInt32(first & 0x0F)
    case 0xF0...0xF4:
      size = 4
      scalar = UInt32(first & 0x07)
    default: break
    }
    guard size > 1, size <= text.count - i else {
      value = UTF8Scalar.broken
      length = 1
      return
    }
    for k in 1..<size {
      let byte = text[i + k]
      guard byte & 0xC0 == 0x80 else {
        value = UTF8Scalar.broken
        length = 1
        return
      }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    let isShortest = size == 2 || (size == 3 ? scalar >= 0x800 : scalar >= 0x1_0000)
    let isScalar = isShortest && scalar < 0x11_0000 && !(0xD800...0xDFFF).contains(scalar)
    value = isScalar ? scalar : UTF8Scalar.broken
    length = isScalar ? size : 1
  }
}

extension Array where Element == UInt8 {
  /// Appends a scalar as UTF-8; U+FFFD for what is none.
  mutating func append(scalar value: UInt32) {
    guard value >= 0x80 else { return append(UInt8(truncatingIfNeeded: value)) }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}
