/// What stands before or behind the digits of an amount.
struct MoneyAffix {
  private(set) var words = FoldedText()
  /// The number of dashes.
  private(set) var dashes = 0
  /// Opened parentheses less closed ones.
  private(set) var depth = 0
  /// Whether an amount in words stands in parentheses.
  private(set) var hasAmountInWords = false
  /// Whether nothing stands there that belongs to no amount.
  private(set) var isPlain = true

  /// Reads what stands before the digits.
  init(before text: Span<UInt8>) {
    // A plus before digits is a sign, and behind them the word `más`.
    scan(text, plus: "")
  }

  /// Reads what stands behind the digits.
  init(after text: Span<UInt8>) {
    let text = text.trimmed
    // `1,234.-` says that there are no cents.
    if text.count == 2, text[0] == UInt8(ascii: "."), text[1] == UInt8(ascii: "-") { return }
    if let start = MoneyAffix.amountInWords(text) {
      hasAmountInWords = true
      scan(text.extracting(0..<start), plus: "MAS")
    } else {
      scan(text, plus: "MAS")
    }
  }

  /// Where `(mil pesos 00/100 M.N.)` begins: in parentheses up to the end, and no mark of an amount alone.
  private static func amountInWords(_ text: Span<UInt8>) -> Int? {
    guard text.count > 2, text[text.count - 1] == UInt8(ascii: ")") else { return nil }
    for i in 0..<text.count where text[i] == UInt8(ascii: "(") {
      let inner = text.extracting(i + 1..<text.count - 1).trimmed
      guard inner.count > 0, LetterFold.letter(UTF8Scalar(inner, at: 0).value) >= 0x41 else {
        return nil
      }
      var marks = MoneyMarks()
      return marks.take(FoldedText(inner)) ? nil : i
    }
    return nil
  }

  private mutating func scan(_ text: Span<UInt8>, plus: StaticString) {
    var i = 0
    while i < text.count, isPlain {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      take(scalar.value, plus)
    }
    if !words.isWhole { isPlain = false }
  }

  private mutating func take(_ scalar: UInt32, _ plus: StaticString) {
    switch scalar {
    case 0x28: depth += 1
    case 0x29: depth -= 1
    case 0x24, 0x2A, 0x2C, 0x2E, 0x2F, 0x3A, 0x22: words.endWord()
    case 0x2B:
      takeWord(plus)
    case 0x20AC:
      takeWord("EUR")
    default:
      if CharacterClass.isDash(scalar) {
        dashes += 1
        words.endWord()
      } else if CharacterClass.isBlank(scalar) {
        words.endWord()
      } else if LetterFold.letter(scalar) >= 0x41, LetterFold.letter(scalar) <= 0x5A {
        words.append(scalar)
      } else {
        isPlain = false
      }
    }
  }

  private mutating func takeWord(_ word: StaticString) {
    words.endWord()
    words.append(word)
    words.endWord()
  }
}
