/// Folded phrases by their hash, found whole or as the beginning of a text.
struct PhraseIndex: Sendable {
  private var phrases: [[UInt8]] = []
  /// What the caller numbered each phrase.
  private var numbers: [Int] = []
  /// Places in `phrases` plus one, open-addressed; a power of two in number.
  private var slots: [Int32] = [Int32](repeating: 0, count: 16)

  /// Adds a phrase with a number; false where it has no words or stands there already.
  mutating func add(_ phrase: String, _ number: Int) -> Bool {
    let bytes = Array(phrase.utf8)
    let folded = FoldedText(bytes.span)
    guard folded.count > 0, folded.isWhole else { return false }
    let key = folded.array
    if place(key.span, key.count, PhraseIndex.hash(key)) != nil { return false }
    phrases.append(key)
    numbers.append(number)
    if phrases.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for i in phrases.indices { store(i) }
    } else {
      store(phrases.count - 1)
    }
    return true
  }

  /// The number of a phrase that stands there.
  func number(of phrase: String) -> Int? {
    let bytes = Array(phrase.utf8)
    let folded = FoldedText(bytes.span)
    let key = folded.array
    return place(key.span, key.count, PhraseIndex.hash(key)).map { numbers[$0] }
  }

  private mutating func store(_ i: Int) {
    var slot = Int(PhraseIndex.hash(phrases[i]) & UInt64(slots.count - 1))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(i + 1)
  }

  /// The number of the phrase that a text is, or else of the longest that it begins with and that may begin a text.
  func find(_ text: FoldedText, isStart: (Int) -> Bool) -> Int? {
    let words = text.words
    var hash = PhraseIndex.seed
    var found: Int?
    for i in 0..<words.count {
      hash = PhraseIndex.next(hash, words[i])
      let isEnd = i + 1 == words.count && text.isWhole
      guard isEnd || FoldedText.isBoundary(words, i + 1), let place = place(words, i + 1, hash)
      else { continue }
      let number = numbers[place]
      if isEnd || isStart(number) { found = number }
    }
    return found
  }

  /// The place of the phrase that the first bytes of words are.
  private func place(_ words: Span<UInt8>, _ end: Int, _ hash: UInt64) -> Int? {
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      let place = Int(slots[slot]) - 1
      if phrases[place].count == end {
        var i = 0
        while i < end, phrases[place][i] == words[i] { i += 1 }
        if i == end { return place }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  // FNV-1a: the tables are ours, so nobody can choose what collides.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
  private static func hash(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(seed, next) }

  /// A phrase with all its letters beyond ASCII lost: each a gap, or none there.
  static func damaged(_ phrase: String) -> [String] {
    guard phrase.utf8.contains(where: { $0 >= 0x80 }) else { return [] }
    return [
      String(phrase.map { $0.isASCII ? $0 : "?" }), String(phrase.filter { $0.isASCII }),
    ]
  }
}
