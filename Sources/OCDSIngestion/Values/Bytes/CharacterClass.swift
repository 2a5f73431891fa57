/// The characters that take room without showing, and the letters of ASCII.
enum CharacterClass {
  /// Whether a scalar is a space of any width, a tab or a line break.
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a scalar is a control or has no width: soft hyphens, joiners, marks of direction and of order.
  static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    default: false
    }
  }

  /// Whether a scalar shows nothing.
  static func isBlank(_ scalar: UInt32) -> Bool { isSpace(scalar) || isInvisible(scalar) }

  /// Whether a scalar is one of the dashes that are written for a minus.
  static func isDash(_ scalar: UInt32) -> Bool {
    scalar == 0x2D || (0x2010...0x2015).contains(scalar) || scalar == 0x2212
  }

  /// Whether a scalar is one of the marks that are written for an apostrophe.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x02BC: true
    default: false
    }
  }

  /// Whether a byte is a digit of ASCII.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte is a letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

extension Span where Element == UInt8 {
  /// The text without what shows nothing at either end.
  var trimmed: Span<UInt8> {
    @_lifetime(copy self)
    get {
      var start = 0
      var end = count
      while start < end {
        let scalar = UTF8Scalar(self, at: start)
        guard CharacterClass.isBlank(scalar.value) else { break }
        start += scalar.length
      }
      while end > start {
        var last = end - 1
        while last > start, self[last] & 0xC0 == 0x80, end - last < 4 { last -= 1 }
        let scalar = UTF8Scalar(self, at: last)
        guard last + scalar.length == end, CharacterClass.isBlank(scalar.value) else { break }
        end = last
      }
      return extracting(start..<end)
    }
  }
}
