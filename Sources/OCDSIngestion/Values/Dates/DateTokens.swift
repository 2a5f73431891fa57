/// The numbers, words and marks of a text that may be a date.
struct DateTokens {
  enum Kind: UInt8, Sendable {
    case number
    /// A month's name; the value is its number.
    case month
    /// Words without meaning of their own: a day of the week, `de`, `del`, `el`, `a las`, `horas`.
    case weekday
    case of
    case at
    case hours
    /// The letter between date and time.
    case t
    /// `Z`, `UTC`, or `GMT`, whose value is 1.
    case utc
    case am
    case pm
    /// `º`, `o`, `ro`, `er` behind a number.
    case ordinal
    /// A mark of one byte, which is the value.
    case mark
    case space
    case end
  }

  struct Token: Sendable {
    var kind: Kind
    var value: Int
    /// The digits of a number; the letters of a word.
    var length: Int
  }

  /// The longest text that can be a date.
  static let longestText = 80
  private static let capacity = 40

  private var tokens = InlineArray<40, Token>(repeating: Token(kind: .end, value: 0, length: 0))
  private var count = 0
  private(set) var isReadable = true

  /// Takes a text apart; not readable where it holds what no date does.
  init(_ text: Span<UInt8>) {
    guard text.count <= DateTokens.longestText else {
      isReadable = false
      return
    }
    var i = 0
    while i < text.count, isReadable {
      let byte = text[i]
      if CharacterClass.isDigit(byte) {
        i = takeNumber(text, i)
      } else if LetterFold.letter(UTF8Scalar(text, at: i).value) >= 0x41 {
        i = takeWord(text, i)
      } else {
        let scalar = UTF8Scalar(text, at: i)
        i += scalar.length
        take(scalar.value)
      }
    }
  }

  /// The token at a place; the end behind the last.
  subscript(i: Int) -> Token {
    i < count ? tokens[i] : Token(kind: .end, value: 0, length: 0)
  }

  /// Whether the text names GMT, and not only an offset of none.
  var hasGMT: Bool {
    for i in 0..<count where tokens[i].kind == .utc && tokens[i].value == 1 { return true }
    return false
  }

  private mutating func add(_ kind: Kind, _ value: Int = 0, _ length: Int = 1) {
    guard count < DateTokens.capacity else {
      isReadable = false
      return
    }
    tokens[count] = Token(kind: kind, value: value, length: length)
    count += 1
  }

  private mutating func take(_ scalar: UInt32) {
    if CharacterClass.isSpace(scalar) {
      if count == 0 || tokens[count - 1].kind != .space { add(.space) }
    } else if CharacterClass.isDash(scalar) {
      add(.mark, 0x2D)
    } else if scalar == 0x2E || scalar == 0x2F || scalar == 0x3A || scalar == 0x2C || scalar == 0x2B
    {
      add(.mark, Int(scalar))
    } else if !CharacterClass.isInvisible(scalar) && !CharacterClass.isApostrophe(scalar) {
      isReadable = false
    }
  }

  private mutating func takeNumber(_ text: Span<UInt8>, _ start: Int) -> Int {
    var i = start
    var value = 0
    while i < text.count, CharacterClass.isDigit(text[i]) {
      if i - start < 18 { value = value * 10 + Int(text[i] - 0x30) }
      i += 1
    }
    if i - start > 18 { isReadable = false }
    add(.number, value, i - start)
    return i
  }

  private mutating func takeWord(_ text: Span<UInt8>, _ start: Int) -> Int {
    var word = FoldedText()
    var i = start
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      let letter = LetterFold.letter(scalar.value)
      guard letter >= 0x41 || letter == LetterFold.nothing else { break }
      word.append(scalar.value)
      i += scalar.length
    }
    if let half = halfOfDay(word, text, &i) {
      add(half)
    } else if let token = DateWord.token(word) {
      add(token.kind, token.value, token.kind == .number ? 1 : word.count)
    } else {
      isReadable = false
    }
    return i
  }

  /// Whether a word is the half of a day, as `am`, `PM`, `a.m.` and `p. m.`; goes behind it.
  private func halfOfDay(
    _ word: FoldedText,
    _ text: Span<UInt8>,
    _ i: inout Int
  ) -> Kind? {
    guard word.count <= 2, word.count > 0,
      word.bytes[0] == UInt8(ascii: "A") || word.bytes[0] == UInt8(ascii: "P")
    else { return nil }
    let kind = word.bytes[0] == UInt8(ascii: "A") ? Kind.am : .pm
    var k = i
    if word.count == 2 {
      guard word.bytes[1] == UInt8(ascii: "M") else { return nil }
    } else {
      var sawDot = false
      while k < text.count, text[k] == UInt8(ascii: ".") || text[k] == 0x20 {
        sawDot = sawDot || text[k] == UInt8(ascii: ".")
        k += 1
      }
      guard sawDot, k < text.count, text[k] & 0xDF == UInt8(ascii: "M") else { return nil }
      k += 1
    }
    if k < text.count, text[k] == UInt8(ascii: ".") { k += 1 }
    i = k
    return kind
  }
}
