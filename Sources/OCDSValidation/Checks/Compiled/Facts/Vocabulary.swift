internal import OCDSCore

/// A table that finds the word that a text is.
///
/// A text is known by its length and by up to three groups of eight of its bytes, which together
/// are all of them.
struct Vocabulary: ~Copyable {
  private struct Entry {
    let key: WordKey
    let word: Word
  }

  /// For each hash the place of an entry, counted from 1; 0 is free.
  private var slots: [UInt8]
  private var entries: [Entry] = []

  private static let slotCount = 512

  init() {
    slots = Array(repeating: 0, count: Vocabulary.slotCount)
    for word in Word.allCases {
      let text = Array(word.rawValue.utf8)
      guard let key = WordKey(text.span) else { continue }
      var slot = key.hash & (Vocabulary.slotCount - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (Vocabulary.slotCount - 1) }
      entries.append(Entry(key: key, word: word))
      slots[slot] = UInt8(truncatingIfNeeded: entries.count)
    }
  }

  /// Returns the word that a text is; nil where it is none.
  @inline(__always)
  func word(_ text: Span<UInt8>) -> Word? {
    guard let key = WordKey(text) else { return nil }
    var slot = key.hash & (Vocabulary.slotCount - 1)
    while true {
      let place = Int(slots[slot])
      guard place > 0 else { return nil }
      if entries[place &- 1].key == key { return entries[place &- 1].word }
      slot = (slot &+ 1) & (Vocabulary.slotCount - 1)
    }
  }

  /// Returns the word that a string of a document is; nil where it is none or no string.
  func word(at index: Int, of document: JSONView) -> Word? {
    let text = TapeWord(bits: document.tape[index])
    guard text.isString else { return nil }
    if text.isEscaped { return escapedWord(text, of: document) }
    return word(document.source.extracting(text.low..<text.low &+ text.length))
  }

  /// Returns the word that a text with escapes is.
  @inline(never)
  func escapedWord(_ text: TapeWord, of document: JSONView) -> Word? {
    var bytes: [UInt8] = []
    let range = text.low..<text.low &+ text.length
    JSONString.appendUnescaped(document.source.extracting(range), to: &bytes)
    return word(bytes.span)
  }
}

/// The bytes of a short text as numbers.
struct WordKey: Equatable {
  private let head: UInt64
  private let middle: UInt64
  private let tail: UInt64
  private let length: Int

  /// Reads a text; nil where it is empty or longer than every word.
  @inline(__always)
  init?(_ text: Span<UInt8>) {
    let count = text.count
    guard count > 0, count <= 24 else { return nil }
    length = count
    let bytes = unsafe text.bytes
    // Sound: every load is of bytes within the span, which checks it, and every pattern of bits is
    // a number.
    if count >= 8 {
      head = unsafe bytes.unsafeLoadUnaligned(as: UInt64.self)
      tail = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      middle =
        count > 16 ? unsafe bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self) : 0
    } else if count >= 4 {
      let first = unsafe bytes.unsafeLoadUnaligned(as: UInt32.self)
      let last = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      head = UInt64(first) | UInt64(last) << 32
      middle = 0
      tail = 0
    } else {
      head =
        UInt64(text[0]) | UInt64(text[count >> 1]) << 8 | UInt64(text[count &- 1]) << 16
      middle = 0
      tail = 0
    }
  }

  /// A number that differs from word to word.
  @inline(__always)
  var hash: Int {
    let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(length)) &* 0xA076_1D64_78BD_642F
    return Int(truncatingIfNeeded: mixed >> 48)
  }
}
