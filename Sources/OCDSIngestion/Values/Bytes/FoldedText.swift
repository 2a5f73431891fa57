/// A text as words of capitals and digits with one space between them, in room of its own.
///
/// `Adjudicación  directa (art. 42)` becomes `ADJUDICACION DIRECTA ART 42`. A lost letter is a gap like any other:
/// `ADJUDICACI?N` becomes `ADJUDICACI N`.
struct FoldedText {
  /// The most that is kept; a longer text is known to be longer.
  static let capacity = 160

  private(set) var bytes = InlineArray<160, UInt8>(repeating: 0)
  private(set) var count = 0
  /// Whether nothing was left out.
  private(set) var isWhole = true
  private var followsGap = false

  /// Creates a text without words.
  init() {}

  /// Folds a text.
  init(_ text: Span<UInt8>) { append(text) }

  /// Appends a text.
  mutating func append(_ text: Span<UInt8>) {
    var i = 0
    while i < text.count, isWhole {
      // Nearly all letters are of ASCII.
      let byte = text[i]
      if CharacterClass.isLetter(byte), !followsGap || count == 0 {
        followsGap = false
        store(byte & 0xDF)
        i += 1
        continue
      }
      let scalar = UTF8Scalar(text, at: i)
      append(scalar.value)
      i += scalar.length
    }
  }

  /// Appends a scalar.
  mutating func append(_ scalar: UInt32) {
    let letter = LetterFold.letter(scalar)
    switch letter {
    case LetterFold.nothing: return
    case LetterFold.gap: followsGap = true
    default:
      // A tilde stands in no phrase, so a text of another script is none.
      let byte = letter == LetterFold.foreign ? UInt8(ascii: "~") : letter
      if followsGap && count > 0 { store(UInt8(ascii: " ")) }
      followsGap = false
      store(byte)
    }
  }

  /// Appends letters that are folded already.
  mutating func append(_ word: StaticString) {
    // Sound: a static string's bytes live as long as the program.
    let pointer = unsafe word.utf8Start
    for i in 0..<word.utf8CodeUnitCount { append(UInt32(unsafe pointer[i])) }
  }

  private mutating func store(_ byte: UInt8) {
    guard count < FoldedText.capacity else {
      isWhole = false
      return
    }
    bytes[count] = byte
    count += 1
  }

  /// Ends the word at hand.
  mutating func endWord() { followsGap = true }

  /// The words.
  var words: Span<UInt8> {
    @_lifetime(borrow self)
    get { bytes.span.extracting(0..<count) }
  }

  /// Whether a phrase could end before a byte.
  func isBoundary(_ i: Int) -> Bool {
    i == count ? isWhole && count > 0 : FoldedText.isBoundary(words, i)
  }

  /// Whether a phrase could end before a byte within words: at a space, or between a letter and a digit.
  static func isBoundary(_ words: Span<UInt8>, _ i: Int) -> Bool {
    guard i > 0, i < words.count else { return false }
    if words[i] == UInt8(ascii: " ") { return true }
    return CharacterClass.isDigit(words[i - 1]) != CharacterClass.isDigit(words[i])
      && words[i - 1] != UInt8(ascii: " ")
  }

  /// Whether some bytes are a text that is folded already.
  func has(_ word: StaticString, at start: Int = 0) -> Bool {
    guard start + word.utf8CodeUnitCount <= count else { return false }
    // Sound: a static string's bytes live as long as the program.
    let pointer = unsafe word.utf8Start
    for i in 0..<word.utf8CodeUnitCount where unsafe pointer[i] != bytes[start + i] {
      return false
    }
    return true
  }

  /// Whether the whole text is one that is folded already.
  func equals(_ word: StaticString) -> Bool {
    isWhole && count == word.utf8CodeUnitCount && has(word)
  }

  /// Whether the text begins with words that are folded already.
  func begins(_ words: StaticString) -> Bool {
    has(words) && isBoundary(words.utf8CodeUnitCount)
  }

  /// The bytes as an array.
  var array: [UInt8] { (0..<count).map { bytes[$0] } }
}
