/// What a scalar becomes where case and accents do not count: a capital of ASCII, a digit, or one of three marks.
///
/// Ñ becomes N, since offices write both for one word.
enum LetterFold {
  /// What parts words: spaces, punctuation, symbols, and what stands for a lost letter.
  static let gap: UInt8 = 0
  /// What is passed over: combining marks and what shows nothing.
  static let nothing: UInt8 = 1
  /// A letter of another script.
  static let foreign: UInt8 = 2

  /// Folds a scalar.
  @inline(__always)
  static func letter(_ scalar: UInt32) -> UInt8 {
    guard scalar < 0x80 else { return beyondASCII(scalar) }
    let byte = UInt8(truncatingIfNeeded: scalar)
    if byte &- 0x61 < 26 { return byte & 0xDF }
    return byte &- 0x41 < 26 || byte &- 0x30 < 10 ? byte : gap
  }

  private static func beyondASCII(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xAA: return UInt8(ascii: "A")
    case 0xB0, 0xBA: return UInt8(ascii: "O")
    case 0xAD, 0x0300...0x036F: return nothing
    case 0xC0...0x17F:
      let base = latin[Int(scalar - 0xC0)]
      return base == UInt8(ascii: " ") ? gap : base
    case 0x80...0xBF, 0x02B0...0x02FF, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F,
      0xFEFF, 0xFFF0...:
      return CharacterClass.isInvisible(scalar) ? nothing : gap
    default: return foreign
    }
  }

  /// The letters of U+00C0 to U+017F without their accents.
  private static let latin: [UInt8] = Array(
    ("AAAAAAACEEEEIIII" + "DNOOOOO OUUUUYTS" + "AAAAAAACEEEEIIII" + "DNOOOOO OUUUUYTY"
      + "AAAAAACCCCCCCCDD" + "DDEEEEEEEEEEGGGG" + "GGGGHHHHIIIIIIII" + "IIIIJJKKKLLLLLLL"
      + "LLLNNNNNNNNNOOOO" + "OOOORRRRRRSSSSSS" + "SSTTTTTTUUUUUUUU" + "UUUUWWYYYZZZZZZS").utf8
  )
}
