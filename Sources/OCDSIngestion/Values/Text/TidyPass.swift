/// One walk over a text that puts its spaces in order and leaves out what does not show.
struct TidyPass {
  private var bytes: [UInt8] = []
  private let keepsLines: Bool

  /// Runs over a text and tells what was mended.
  static func run(
    _ text: Span<UInt8>,
    _ options: Tidy.Options,
    _ mendings: inout Tidy.Mendings
  ) -> [UInt8] {
    var pass = TidyPass(keepsLines: options.contains(.keepsLines))
    pass.bytes.reserveCapacity(text.count)
    let start =
      options.contains(.stripsApostrophe) ? pass.skipApostrophes(text, &mendings) : 0
    var gap = Gap()
    var i = start
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      if CharacterClass.isSpace(scalar.value) {
        gap.take(scalar.value)
      } else if CharacterClass.isInvisible(scalar.value) {
        mendings.insert(.invisibles)
      } else {
        if !gap.isEmpty { pass.close(&gap, &mendings) }
        if scalar.value == UTF8Scalar.broken { mendings.insert(.brokenBytes) }
        pass.bytes.append(scalar: scalar.value)
      }
    }
    if !gap.isEmpty { mendings.insert(.spaces) }
    return pass.bytes
  }

  private init(keepsLines: Bool) { self.keepsLines = keepsLines }

  /// A run of spaces.
  private struct Gap {
    var isEmpty = true
    var lines = 0
    /// Whether it is one U+0020, or line feeds alone.
    var isPlain = true
    private var last: UInt32 = 0

    mutating func take(_ scalar: UInt32) {
      switch scalar {
      case 0x0A:
        // A carriage return before it was counted already.
        if last != 0x0D { lines += 1 }
        isPlain = isPlain && (isEmpty || last == 0x0A)
      case 0x0D, 0x85, 0x2028, 0x2029:
        lines += 1
        isPlain = false
      default: isPlain = isPlain && isEmpty && scalar == 0x20
      }
      last = scalar
      isEmpty = false
    }
  }

  /// Writes what a run of spaces becomes before the next word.
  private mutating func close(_ gap: inout Gap, _ mendings: inout Tidy.Mendings) {
    defer { gap = Gap() }
    guard !bytes.isEmpty else {
      mendings.insert(.spaces)
      return
    }
    if keepsLines, gap.lines > 0 {
      if !gap.isPlain || gap.lines > 2 { mendings.insert(.spaces) }
      for _ in 0..<min(gap.lines, 2) { bytes.append(0x0A) }
    } else {
      if !gap.isPlain || gap.lines > 0 { mendings.insert(.spaces) }
      bytes.append(0x20)
    }
  }

  /// Where the text begins after the apostrophes in front; a text that also ends with one is quoted and keeps them.
  private func skipApostrophes(_ text: Span<UInt8>, _ mendings: inout Tidy.Mendings) -> Int {
    var start = 0
    var hasApostrophe = false
    while start < text.count {
      let scalar = UTF8Scalar(text, at: start)
      if CharacterClass.isApostrophe(scalar.value) {
        hasApostrophe = true
      } else if !CharacterClass.isBlank(scalar.value) {
        break
      }
      start += scalar.length
    }
    guard hasApostrophe, start < text.count else { return 0 }
    let rest = text.extracting(start..<text.count).trimmed
    var last = rest.count - 1
    while last > 0, rest[last] & 0xC0 == 0x80 { last -= 1 }
    guard !CharacterClass.isApostrophe(UTF8Scalar(rest, at: last).value) else { return 0 }
    mendings.insert(.apostrophe)
    return start
  }
}
