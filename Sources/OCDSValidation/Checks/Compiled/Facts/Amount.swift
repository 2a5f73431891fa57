internal import OCDSCore

/// An amount as a decimal number, to the eighteenth decimal place and up to some 10²⁰.
///
/// What a number has beyond that is rounded away from zero and remembered as inexact, so that an
/// amount on the wrong side of a bound stays there.
struct Amount: Equatable {
  /// The amount in units of 10⁻¹⁸.
  let units: Int128
  /// Whether it is the number itself.
  let isExact: Bool

  private static let decimals = 18
  /// No amount.
  static var zero: Amount { Amount(units: 0, isExact: true) }

  init(units: Int128, isExact: Bool) {
    self.units = units
    self.isExact = isExact
  }

  /// Creates the amount of a whole number.
  init(_ whole: Int) {
    self.init(units: Int128(whole) * 1_000_000_000_000_000_000, isExact: true)
  }

  /// Reads the text of a JSON number.
  init(_ text: Span<UInt8>) {
    var reader = AmountReader(text)
    reader.read()
    self.init(units: reader.units, isExact: reader.isExact)
  }

  /// Reads a number of a document; nil where the value is none.
  init?(at index: Int, of document: JSONView) {
    guard index > 0 else { return nil }
    let word = TapeWord(bits: document.tape[index])
    guard word.isNumber else { return nil }
    self.init(document.source.extracting(word.low..<word.low &+ word.length))
  }

  /// Adds two amounts; the sum is inexact where one of them is or where it is too large.
  static func + (a: Amount, b: Amount) -> Amount {
    let (units, overflow) = a.units.addingReportingOverflow(b.units)
    return Amount(units: overflow ? 0 : units, isExact: a.isExact && b.isExact && !overflow)
  }

  /// Whether another amount differs from this one by at most half of it; nil where that cannot be
  /// told.
  func isWithinHalf(_ other: Amount) -> Bool? {
    guard isExact, other.isExact else { return nil }
    let (difference, overflow) = units.subtractingReportingOverflow(other.units)
    guard !overflow else { return nil }
    let (double, isTooMuch) = difference.magnitude.multipliedReportingOverflow(by: 2)
    return !isTooMuch && double <= units.magnitude
  }

  /// The amount as it is written, without an exponent and without zeros at the end.
  var text: String {
    let magnitude = units.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1_000_000_000_000_000_000)
    var text = (units < 0 ? "-" : "") + String(whole)
    if rest > 0 {
      var digits = Array(String(rest).utf8)
      digits.insert(
        contentsOf: repeatElement(0x30, count: Amount.decimals - digits.count),
        at: 0
      )
      while digits.last == 0x30 { digits.removeLast() }
      text += "." + String(decoding: digits, as: UTF8.self)
    }
    return text
  }
}
