internal import OCDSCore

/// The characters of what may be an RFC, in capitals and without spaces and hyphens, each in one byte.
struct RFCLetters {
  /// What stands for Ñ: its byte in Latin-1.
  static let enye: UInt8 = 0xD1
  /// What stands for a character that no RFC has.
  static let other: UInt8 = 0
  private static let capacity = 20

  private var letters = InlineArray<20, UInt8>(repeating: 0)
  /// The number of characters, those beyond the room included.
  private(set) var count = 0
  /// Whether spaces or hyphens were left out, or small letters made capitals.
  private(set) var isCleaned = false

  /// Takes the characters of a text.
  init(_ text: Span<UInt8>) {
    var i = 0
    while i < text.count {
      let scalar = UTF8Scalar(text, at: i)
      i += scalar.length
      take(scalar.value)
    }
  }

  private mutating func take(_ scalar: UInt32) {
    if scalar < 0x80 {
      let byte = UInt8(truncatingIfNeeded: scalar)
      if byte &- 0x61 < 26 {
        isCleaned = true
        add(byte & 0xDF)
      } else if byte &- 0x41 < 26 || CharacterClass.isDigit(byte) || byte == UInt8(ascii: "&") {
        add(byte)
      } else if isLeftOut(scalar) {
        isCleaned = true
      } else {
        add(RFCLetters.other)
      }
    } else if scalar == 0xD1 || scalar == 0xF1 {
      isCleaned = isCleaned || scalar == 0xF1
      add(RFCLetters.enye)
    } else if scalar == 0x0303, count > 0, count <= 20, letters[count - 1] == UInt8(ascii: "N") {
      letters[count - 1] = RFCLetters.enye
    } else if isLeftOut(scalar) {
      isCleaned = true
    } else {
      add(RFCLetters.other)
    }
  }

  private func isLeftOut(_ scalar: UInt32) -> Bool {
    CharacterClass.isBlank(scalar) || CharacterClass.isDash(scalar)
      || CharacterClass.isApostrophe(scalar) || scalar == 0x2E || scalar == 0x2F || scalar == 0x5F
      || scalar == 0x2C
  }

  private mutating func add(_ byte: UInt8) {
    if count < RFCLetters.capacity { letters[count] = byte }
    count += 1
  }

  /// A character; `other` behind the last that is kept.
  subscript(i: Int) -> UInt8 { i < min(count, RFCLetters.capacity) ? letters[i] : RFCLetters.other }

  /// The last character.
  var last: UInt8 { count > 0 ? self[count - 1] : RFCLetters.other }

  /// Whether the text begins with some letters.
  func begins(_ word: StaticString) -> Bool {
    let pointer = unsafe word.utf8Start
    // Sound: a static string's bytes live as long as the program.
    for i in 0..<word.utf8CodeUnitCount where unsafe pointer[i] != self[i] { return false }
    return true
  }

  /// Whether the text is a word.
  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && begins(word) }

  /// The characters as text.
  var text: String { text(upTo: min(count, RFCLetters.capacity)) }

  /// The whole of a company's key, and the first four characters of any other.
  var masked: String {
    if count == 12, firstMisplaced == nil { return text }
    return text(upTo: min(count, 4)) + (count > 4 ? "…" : "")
  }

  private func text(upTo end: Int) -> String {
    var bytes: [UInt8] = []
    for i in 0..<end {
      switch letters[i] {
      case RFCLetters.enye: bytes.append(scalar: 0xD1)
      case RFCLetters.other: bytes.append(scalar: 0xFFFD)
      default: bytes.append(letters[i])
      }
    }
    return String(copying: bytes.span)
  }

  /// The first character that cannot stand where it does, counted from 0; nil where all fit the length's form.
  var firstMisplaced: Int? {
    let head = count - 9
    guard head == 3 || head == 4 else { return nil }
    for i in 0..<count {
      let byte = self[i]
      let isLetter = byte &- 0x41 < 26
      let isDigit = CharacterClass.isDigit(byte)
      let fits: Bool
      if i < head {
        fits = isLetter || byte == UInt8(ascii: "&") || byte == RFCLetters.enye
      } else if i < head + 6 {
        fits = isDigit
      } else {
        fits = isLetter || isDigit
      }
      if !fits { return i }
    }
    return nil
  }

  /// Whether the six digits are a year, a month and a day; the century is not written.
  var hasDate: Bool {
    let head = count - 9
    func two(_ at: Int) -> Int {
      Int(self[head + at] &- 0x30) * 10 + Int(self[head + at + 1] &- 0x30)
    }
    return CivilDate(validYear: 2000 + two(0), month: two(2), day: two(4)) != nil
  }

  /// The check character that the others ask for: a digit or A.
  ///
  /// A company's key counts with a space in front. The weights go from 13 down to 2; the sum's rest by 11 is taken from 11,
  /// where 11 is written 0 and 10 is written A.
  var checkCharacter: UInt8 {
    let shift = 13 - count
    var sum = shift * 13 * 37
    for i in 0..<count - 1 { sum += RFCLetters.value(self[i]) * (13 - i - shift) }
    let digit = (11 - sum % 11) % 11
    return digit == 10 ? UInt8(ascii: "A") : UInt8(truncatingIfNeeded: 0x30 + digit)
  }

  private static func value(_ byte: UInt8) -> Int {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x41...0x4E: Int(byte) - 0x41 + 10
    case UInt8(ascii: "&"): 24
    case 0x4F...0x5A: Int(byte) - 0x4F + 25
    case enye: 38
    default: 37
    }
  }
}
