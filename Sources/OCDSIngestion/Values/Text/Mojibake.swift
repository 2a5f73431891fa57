/// Text whose UTF-8 was read as Windows-1252 or Latin-1, once or several times: `ADQUISICIÃ“N`.
enum Mojibake {
  /// Whether a text has a letter that such a reading leaves: Ã, Â or â.
  static func isPossible(_ text: Span<UInt8>) -> Bool {
    var i = 0
    while i + 1 < text.count {
      if text[i] == 0xC3 {
        let next = text[i + 1]
        if next == 0x83 || next == 0x82 || next == 0xA2 { return true }
      }
      i += 1
    }
    return false
  }

  /// Undoes one such reading; nil unless the whole text is one and gives letters and marks of western Europe.
  static func mended(_ text: Span<UInt8>) -> [UInt8]? {
    guard isPossible(text) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      guard let byte = windowsByte(scalar.value) else { return nil }
      bytes.append(byte)
    }
    return isPlausible(bytes.span) ? bytes : nil
  }

  private static func isPlausible(_ text: Span<UInt8>) -> Bool {
    var hasLetter = false
    var i = 0
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      if scalar.value < 0x80 { continue }
      guard windowsByte(scalar.value) != nil else { return false }
      hasLetter = true
    }
    return hasLetter
  }

  /// The byte that Windows-1252 has for a scalar; its five holes are the controls that decoders leave there.
  private static func windowsByte(_ scalar: UInt32) -> UInt8? {
    if scalar < 0x100 { return UInt8(truncatingIfNeeded: scalar) }
    for (i, other) in windows.enumerated() where other == scalar {
      return UInt8(truncatingIfNeeded: 0x80 + i)
    }
    return nil
  }

  /// What Windows-1252 has for the bytes 0x80 to 0x9F.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
