/// Tax numbers of firms: right in form and check digit, and obviously invented.
enum InventedRFC {
  /// Makes the tax number of a firm; all start with `ZZ` and have a zero where the tax office puts its own code.
  static func make(_ number: Int, with random: inout SplitMix64) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)
    var text = TextLine()
    text.append("ZZ")
    text.append(String(UnicodeScalar(letters[number % letters.count])))
    // A year, month and day, the number in the day and the code: no two firms have the same.
    text.append(number / letters.count % 24, width: 2)
    text.append(random.pick(1...12), width: 2)
    text.append(random.pick(1...28), width: 2)
    text.append(0)
    text.append(number / (letters.count * 24) % 10)
    text.append(String(UnicodeScalar(checkDigit(text.bytes))))
    return String(decoding: text.bytes, as: UTF8.self)
  }

  /// Returns the check digit of the eleven characters of a firm's number.
  static func checkDigit(_ text: [UInt8]) -> UInt8 {
    // A firm's number counts as if a space, whose value is 37, stood before it.
    var sum = 37 * 13
    for (offset, character) in text.enumerated() { sum += value(of: character) * (12 - offset) }
    let rest = 11 - sum % 11
    switch rest {
    case 11: return UInt8(ascii: "0")
    case 10: return UInt8(ascii: "A")
    default: return UInt8(ascii: "0") + UInt8(rest)
    }
  }

  /// Returns the value of a digit or letter; the sign `&` stands between N and O.
  private static func value(of character: UInt8) -> Int {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(character - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "N"): Int(character - UInt8(ascii: "A")) + 10
    default: Int(character - UInt8(ascii: "O")) + 25
    }
  }
}
