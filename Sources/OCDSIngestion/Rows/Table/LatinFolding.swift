/// Folds Latin letters to ASCII in lower case, for comparison only.
///
/// As the compatibility decomposition without its marks does (Unicode Standard Annex 15), for the letters of Latin-1 and
/// Latin Extended-A; letters that do not decompose are written as their languages do.
enum LatinFolding {
  /// Appends a character folded: letters and digits as such, what separates words as a space, marks not at all.
  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0x41...0x5A: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case 0x61...0x7A, 0x30...0x39, 0x3F: text.unicodeScalars.append(scalar)
    case 0xFFFD: text += "?"
    // Dots and quotes inside words; accents by themselves; what has no width.
    case 0x22, 0x27, 0x2E, 0x60, 0xA1, 0xA8, 0xAD, 0xB4, 0xBF, 0x300...0x36F, 0x200B...0x200F,
      0x2018...0x201F, 0x2060, 0xFEFF:
      break
    case 0xAA: text += "a"
    case 0xBA: text += "o"
    case 0xB2, 0xB3: text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x80)))
    case 0xB9: text += "1"
    case 0xC0...0xFF: text += latin1(scalar.value)
    case 0x100...0x17F: text += extendedA(scalar.value)
    default:
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        // Some letters are a Latin one in lower case, such as the sign of the ångström.
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
          if lower != scalar, lower.value < 0x180 {
            append(lower, to: &text)
          } else {
            text.unicodeScalars.append(lower)
          }
        }
      } else {
        text += " "
      }
    }
  }

  private static func latin1(_ value: UInt32) -> String {
    switch value | 0x20 {
    case 0xE0...0xE5: "a"
    case 0xE6: "ae"
    case 0xE7: "c"
    case 0xE8...0xEB: "e"
    case 0xEC...0xEF: "i"
    case 0xF0: "d"
    case 0xF1: "n"
    case 0xF2...0xF6, 0xF8: "o"
    case 0xF9...0xFC: "u"
    case 0xFD: "y"
    case 0xFE: "th"
    // U+00DF and U+00FF are no pair.
    case 0xFF: value == 0xDF ? "ss" : "y"
    default: " "
    }
  }

  private static func extendedA(_ value: UInt32) -> String {
    switch value {
    case 0x100...0x105: "a"
    case 0x106...0x10D: "c"
    case 0x10E...0x111: "d"
    case 0x112...0x11B: "e"
    case 0x11C...0x123: "g"
    case 0x124...0x127: "h"
    case 0x128...0x131: "i"
    case 0x132...0x133: "ij"
    case 0x134...0x135: "j"
    case 0x136...0x138: "k"
    case 0x139...0x142: "l"
    case 0x143...0x14B: "n"
    case 0x14C...0x151: "o"
    case 0x152...0x153: "oe"
    case 0x154...0x159: "r"
    case 0x15A...0x161, 0x17F: "s"
    case 0x162...0x167: "t"
    case 0x168...0x173: "u"
    case 0x174...0x175: "w"
    case 0x176...0x178: "y"
    default: "z"
    }
  }
}
