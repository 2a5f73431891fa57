/// A letter whose capital is one of A–Z, and which combining marks make one character with it.
///
/// Source: the canonical compositions of the Unicode Character Database; UAX #15.
struct Composition {
  /// The capital of ASCII.
  let capital: UInt8
  /// The mark that the character holds already, such as the caron of ǰ, whose capital is J and a caron.
  let mark: UInt32?
  /// The marks less U+0300 that compose with the letter.
  private let marks: [UInt8]
  /// The letter, where its small form composes otherwise than its capital: h and i.
  private let small: UInt32

  /// A letter of ASCII.
  init(_ letter: UInt32) {
    self.init(capital: UInt8(truncatingIfNeeded: letter & 0xDF), small: letter)
  }

  /// A letter beyond ASCII that has a capital in it; nil for all others.
  init?(beyondASCII scalar: UInt32) {
    switch scalar {
    // The long s composes with the dot above alone; NFC turns the Kelvin sign into the letter.
    case 0x017F: self.init(capital: UInt8(ascii: "S"), marks: [0x07])
    case 0x212A: self.init(capital: UInt8(ascii: "K"))
    case 0x01F0: self.init(capital: UInt8(ascii: "J"), mark: 0x030C)
    case 0x1E96: self.init(capital: UInt8(ascii: "H"), mark: 0x0331, marks: [0x27])
    case 0x1E97: self.init(capital: UInt8(ascii: "T"), mark: 0x0308)
    case 0x1E98: self.init(capital: UInt8(ascii: "W"), mark: 0x030A)
    case 0x1E99: self.init(capital: UInt8(ascii: "Y"), mark: 0x030A)
    default: return nil
    }
  }

  private init(
    capital: UInt8,
    mark: UInt32? = nil,
    marks: [UInt8]? = nil,
    small: UInt32 = 0
  ) {
    self.capital = capital
    self.mark = mark
    self.marks = marks ?? Composition.marks[Int(capital) - 0x41]
    self.small = small
  }

  /// Whether NFC makes another character of the letter and the marks that follow it.
  ///
  /// - Complexity: O(marks).
  func isAbsorbed(_ text: Span<UInt8>, _ start: Int) -> Bool {
    guard start < text.count, text[start] >= 0xCC else { return false }
    // The small h takes a line below before what stands above; only a cedilla comes earlier.
    let marks = small == 0x68 && Composition.beginsBelowWithLine(text, start) ? [0x27] : marks
    // A mark is blocked by one before it of the same class.
    var seen = InlineArray<4, UInt64>(repeating: 0)
    if let mark { _ = Composition.isFirst(mark, &seen) }
    var i = start
    while i < text.count, text[i] >= 0xCC {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      guard let isFirst = Composition.isFirst(scalar.value, &seen) else { return false }
      // The small i with a dot above stays as it is; its capital is an I with a dot.
      if small == 0x69, scalar.value == 0x0307 { continue }
      if isFirst, (0x0300...0x036F).contains(scalar.value),
        marks.contains(UInt8(scalar.value - 0x0300))
      {
        return true
      }
    }
    return false
  }

  /// Whether the first mark that stands below is the line.
  private static func beginsBelowWithLine(_ text: Span<UInt8>, _ start: Int) -> Bool {
    var i = start
    while i < text.count, text[i] >= 0xCC {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      guard let mark = Unicode.Scalar(scalar.value) else { return false }
      let order = mark.properties.canonicalCombiningClass
      if order == .notReordered { return false }
      if order == .below { return scalar.value == 0x0331 }
    }
    return false
  }

  /// Whether a mark is the first of its class; nil where it is no mark, and ends the letter.
  private static func isFirst(_ scalar: UInt32, _ seen: inout InlineArray<4, UInt64>) -> Bool? {
    guard let mark = Unicode.Scalar(scalar) else { return nil }
    let order = Int(mark.properties.canonicalCombiningClass.rawValue)
    guard order > 0 else { return nil }
    let bit: UInt64 = 1 << UInt64(order & 63)
    let isFirst = seen[order >> 6] & bit == 0
    seen[order >> 6] |= bit
    return isFirst
  }

  /// For each letter from A to Z, the marks less U+0300 that compose with it.
  private static let marks: [[UInt8]] = [
    [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0A, 0x0C, 0x0F, 0x11, 0x23, 0x25,
      0x28, 0x40, 0x41, 0x44,
    ],  // A
    [0x07, 0x23, 0x31],  // B
    [0x01, 0x02, 0x07, 0x0C, 0x27, 0x41],  // C
    [0x07, 0x0C, 0x23, 0x27, 0x2D, 0x31],  // D
    [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0C, 0x0F, 0x11, 0x23, 0x27, 0x28,
      0x2D, 0x30, 0x40, 0x41, 0x44,
    ],  // E
    [0x07],  // F
    [0x01, 0x02, 0x04, 0x06, 0x07, 0x0C, 0x27, 0x41],  // G
    [0x02, 0x07, 0x08, 0x0C, 0x23, 0x27, 0x2E, 0x44],  // H
    [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0C, 0x0F, 0x11, 0x23, 0x28, 0x30,
      0x40, 0x41, 0x44,
    ],  // I
    [0x02],  // J
    [0x01, 0x0C, 0x23, 0x27, 0x31, 0x41],  // K
    [0x01, 0x0C, 0x23, 0x27, 0x2D, 0x31, 0x41],  // L
    [0x01, 0x07, 0x23, 0x41],  // M
    [0x00, 0x01, 0x03, 0x07, 0x0C, 0x23, 0x27, 0x2D, 0x31, 0x40, 0x41],  // N
    [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x07, 0x08, 0x09, 0x0B, 0x0C, 0x0F, 0x11, 0x1B, 0x23,
      0x28, 0x40, 0x41, 0x44,
    ],  // O
    [0x01, 0x07, 0x41],  // P
    [],  // Q
    [0x01, 0x07, 0x0C, 0x0F, 0x11, 0x23, 0x27, 0x31, 0x41],  // R
    [0x01, 0x02, 0x07, 0x0C, 0x23, 0x26, 0x27, 0x41],  // S
    [0x07, 0x0C, 0x23, 0x26, 0x27, 0x2D, 0x31],  // T
    [
      0x00, 0x01, 0x02, 0x03, 0x04, 0x06, 0x08, 0x09, 0x0A, 0x0B, 0x0C, 0x0F, 0x11, 0x1B, 0x23,
      0x24, 0x28, 0x2D, 0x30, 0x40, 0x41, 0x44,
    ],  // U
    [0x03, 0x23],  // V
    [0x00, 0x01, 0x02, 0x07, 0x08, 0x23, 0x40, 0x41, 0x44],  // W
    [0x07, 0x08, 0x44],  // X
    [0x00, 0x01, 0x02, 0x03, 0x04, 0x07, 0x08, 0x09, 0x23, 0x40, 0x41, 0x44],  // Y
    [0x01, 0x02, 0x07, 0x0C, 0x23, 0x31, 0x41],  // Z
  ]
}
