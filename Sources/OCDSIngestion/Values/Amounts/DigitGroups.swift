/// The digits of a number as they stand in a text, and what parts them.
struct DigitGroups {
  enum Separator: UInt8 {
    case dot
    case comma
    case space
    case apostrophe
  }

  /// The most groups that are taken apart.
  static let capacity = 24
  /// The most digits that are taken: more than any amount of money has.
  static let digitLimit = 60

  /// All digits, without what parts them.
  private(set) var digits: [UInt8] = []
  private(set) var lengths = InlineArray<24, Int>(repeating: 0)
  /// The separator before each group but the first.
  private(set) var separators = InlineArray<24, Separator>(repeating: .dot)
  /// The number of groups.
  private(set) var count = 1
  /// Where the number ends in the text.
  private(set) var end = 0
  /// Whether there are more groups or digits than are taken.
  private(set) var isTooLong = false

  /// Reads from the first digit, or from a separator that stands directly before it.
  init(_ text: Span<UInt8>, from start: Int) {
    var i = start
    end = start
    while i < text.count {
      if CharacterClass.isDigit(text[i]) {
        guard digits.count < DigitGroups.digitLimit else {
          isTooLong = true
          return
        }
        digits.append(text[i])
        lengths[count - 1] += 1
        i += 1
        end = i
        continue
      }
      guard let (separator, length) = DigitGroups.separator(text, at: i), i + length < text.count,
        CharacterClass.isDigit(text[i + length])
      else { return }
      guard count < DigitGroups.capacity else {
        isTooLong = true
        return
      }
      separators[count] = separator
      count += 1
      i += length
    }
  }

  private static func separator(_ text: Span<UInt8>, at i: Int) -> (Separator, Int)? {
    let scalar = UTF8Scalar(text, at: i)
    switch scalar.value {
    case 0x2E: return (.dot, 1)
    case 0x2C: return (.comma, 1)
    case 0x0A, 0x0D: return nil
    default:
      if CharacterClass.isApostrophe(scalar.value) { return (.apostrophe, scalar.length) }
      return CharacterClass.isSpace(scalar.value) ? (.space, scalar.length) : nil
    }
  }

  /// How many separators of a kind there are.
  func count(of separator: Separator) -> Int {
    var found = 0
    for i in 1..<max(count, 1) where separators[i] == separator { found += 1 }
    return found
  }

  /// Whether the groups from the second up to one are of three digits, and the first of one to three.
  func areThousands(upTo end: Int) -> Bool {
    guard end > 1 else { return true }
    guard (1...3).contains(lengths[0]) else { return false }
    for i in 1..<end where lengths[i] != 3 { return false }
    return true
  }
}
