internal import OCDSCore

/// A date of a release, as a day.
///
/// Dates are compared day by day: the first ten characters count, the time and the offset do not.
struct DateFact {
  /// The place of its text; 0 where there is none.
  let index: Int
  /// The day as a number that grows with it; 0 where the text is no date.
  let day: Int32

  /// The lack of a date.
  static let none = DateFact(index: 0, day: 0)

  private init(index: Int, day: Int32) {
    self.index = index
    self.day = day
  }

  /// Reads the first ten characters of a string.
  @inline(__always)
  init(at index: Int, of document: JSONView) {
    self.index = index
    let word = TapeWord(bits: document.tape[index])
    guard word.isString, word.length >= 10 else {
      day = 0
      return
    }
    if word.isEscaped {
      var bytes: [UInt8] = []
      let range = word.low..<word.low &+ word.length
      JSONString.appendUnescaped(document.source.extracting(range), to: &bytes)
      day = DateFact.day(bytes.span)
    } else {
      day = DateFact.day(document.source.extracting(word.low..<word.low &+ word.length))
    }
  }

  /// Whether there is a day to compare.
  var isReadable: Bool { day != 0 }

  /// The day that a text begins with; 0 where it begins with none.
  static func day(_ text: Span<UInt8>) -> Int32 {
    guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text, 0, 4), let month = number(text, 5, 7),
      let day = number(text, 8, 10),
      month >= 1, month <= 12, day >= 1
    else { return 0 }
    if day > 28, CivilDate(validYear: year, month: month, day: day) == nil { return 0 }
    return Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var value = 0
    for i in start..<end {
      let digit = Int(text[i]) &- 0x30
      guard digit >= 0, digit <= 9 else { return nil }
      value = value &* 10 &+ digit
    }
    return value
  }
}
