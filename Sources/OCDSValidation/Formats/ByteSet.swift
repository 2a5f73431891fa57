/// A set of ASCII letters, as the grammars of the formats name them.
struct ByteSet: Sendable {
  private let low: UInt64
  private let high: UInt64

  /// Creates the set whose letters are the bits of two numbers.
  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Creates the set of a text's letters.
  init(_ letters: String) {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for letter in letters.utf8 {
      if letter < 64 { low |= 1 << UInt64(letter) } else { high |= 1 << UInt64(letter & 63) }
    }
    self.init(low: low, high: high)
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool {
    let half = byte < 64 ? low : byte < 128 ? high : 0
    return half >> UInt64(byte & 63) & 1 != 0
  }

  func union(_ other: ByteSet) -> ByteSet {
    ByteSet(low: low | other.low, high: high | other.high)
  }

  static let digits = ByteSet("0123456789")
  static let letters = ByteSet("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
  static let alphanumerics = letters.union(digits)
}

/// Whether a byte is an ASCII digit.
@inline(__always)
func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

/// Whether a byte is an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether a byte is a hexadecimal digit.
@inline(__always)
func isHexadecimalDigit(_ byte: UInt8) -> Bool {
  isASCIIDigit(byte) || (byte | 0x20) &- 0x61 < 6
}
