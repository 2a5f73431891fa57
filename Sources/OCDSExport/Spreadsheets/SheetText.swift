internal import OCDSCore

/// The text of cells as a workbook may hold it, ending in NUL for the library.
///
/// A workbook is XML, which has no control characters but tab and line feed; line breaks become line feeds, and the
/// rest U+FFFD. A cell holds 32,767 UTF-16 units: longer text is cut and says so with ` […]`. `_x0041_` is how a
/// workbook spells a character by its number, so text that happens to look like it gets its underscore spelled.
///
/// Source: ECMA-376, part 1, sections 18.3.1.4 and 22.9.2.19.
struct SheetText: ~Copyable {
  private var bytes = ByteBuffer(capacity: 4096)
  /// The length that the text has in the XML, where `&`, `<` and `>` are longer.
  private(set) var lengthInXML = 0

  /// The most UTF-16 units of a cell.
  static let longest = 32_767
  private static let mark: StaticString = " […]"
  private static let markLength = 4

  /// The text and its NUL.
  var terminated: Span<UInt8> {
    @_lifetime(borrow self)
    get { bytes.bytes }
  }

  /// Takes a text.
  mutating func set(_ text: Span<UInt8>) {
    bytes.removeAll()
    lengthInXML = 0
    var units = 0
    // Where the text is cut should it prove too long, and the units up to there.
    var cut = 0
    var i = 0
    while i < text.count {
      if units <= SheetText.longest - SheetText.markLength { cut = bytes.count }
      let c = text[i]
      var length = 1
      if c < 0x80 {
        if c == UInt8(ascii: "_") && SheetText.isSpelled(text, at: i) {
          bytes.append("_x005F_")
          units += 7
          lengthInXML += 7
        } else {
          appendASCII(c, after: i > 0 ? text[i - 1] : 0)
          units += 1
        }
      } else {
        length = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4
        let end = min(i + length, text.count)
        if SheetText.isNoCharacter(text, at: i, to: end) {
          bytes.append("\u{FFFD}")
        } else {
          bytes.append(text.extracting(i..<end))
        }
        units += length == 4 ? 2 : 1
        lengthInXML += length
      }
      i += length
      if units > SheetText.longest {
        bytes.truncate(to: cut)
        bytes.append(SheetText.mark)
        break
      }
    }
    bytes.append(0)
  }

  private mutating func appendASCII(_ c: UInt8, after previous: UInt8) {
    switch c {
    case 0x0A where previous == 0x0D: return
    case 0x0D: bytes.append(0x0A)
    case 0x09, 0x0A: bytes.append(c)
    case 0..<0x20: bytes.append("\u{FFFD}")
    default: bytes.append(c)
    }
    lengthInXML += c == 0x26 || c == 0x3C || c == 0x3E ? 5 : 3
  }

  /// Whether `_xHHHH_` stands at a place.
  private static func isSpelled(_ text: Span<UInt8>, at start: Int) -> Bool {
    guard start + 7 <= text.count, text[start + 1] == UInt8(ascii: "x"),
      text[start + 6] == UInt8(ascii: "_")
    else { return false }
    return (start + 2..<start + 6).allSatisfy { isHexadecimal(text[$0]) }
  }

  private static func isHexadecimal(_ c: UInt8) -> Bool {
    (0x30...0x39).contains(c) || (0x41...0x46).contains(c & 0xDF)
  }

  /// Whether U+FFFE or U+FFFF stands at a place.
  private static func isNoCharacter(_ text: Span<UInt8>, at i: Int, to end: Int) -> Bool {
    end - i == 3 && text[i] == 0xEF && text[i + 1] == 0xBF && text[i + 2] >= 0xBE
  }
}
