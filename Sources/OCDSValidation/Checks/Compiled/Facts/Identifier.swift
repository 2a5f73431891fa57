internal import OCDSCore

/// The `id` of an object, or a mention of one.
///
/// A string's text is what it says, a number's text is what is written: `1` and `1.0` are two
/// identifiers, as they are to the merging of releases.
struct Identifier {
  /// The place of the value.
  let index: Int
  /// The hash of its text.
  let hash: UInt64
  /// Whether it is a string.
  let isString: Bool

  /// Reads an identifier; nil where the value is neither a string nor a number.
  @inline(__always)
  init?(at index: Int, of document: JSONView, seed: UInt64) {
    guard index > 0 else { return nil }
    let word = TapeWord(bits: document.tape[index])
    guard word.isString || word.isNumber else { return nil }
    self.index = index
    isString = word.isString
    hash =
      word.isEscaped
      ? nameHash(Identifier.escapedText(word, of: document).span, seed: seed)
      : nameHash(document.source.extracting(word.low..<word.low &+ word.length), seed: seed)
  }

  /// Whether two identifiers have the same text, be they strings or numbers.
  @inline(__always)
  func hasSameText(as other: Identifier, of document: JSONView) -> Bool {
    guard hash == other.hash else { return false }
    let a = TapeWord(bits: document.tape[index])
    let b = TapeWord(bits: document.tape[other.index])
    if a.isEscaped || b.isEscaped {
      return Identifier.escapedText(a, of: document) == Identifier.escapedText(b, of: document)
    }
    guard a.length == b.length else { return false }
    for i in 0..<a.length where document.source[a.low &+ i] != document.source[b.low &+ i] {
      return false
    }
    return true
  }

  @inline(never)
  private static func escapedText(_ word: TapeWord, of document: JSONView) -> [UInt8] {
    let text = document.source.extracting(word.low..<word.low &+ word.length)
    var bytes: [UInt8] = []
    JSONString.appendUnescaped(text, to: &bytes)
    return bytes
  }
}
