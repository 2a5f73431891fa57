internal import OCDSCore

/// An amount as a whole number whose order is that of the amounts, without rounding.
///
/// The number is twice the amount in ten-thousandths, rounded down, plus one where something was left over. So amounts
/// of at most four decimals have even numbers and come back whole; others are odd, lie between the even ones, and are
/// added up from their text. An amount of 10^14 and more has the number of 10^14 plus one.
enum AmountKey {
  /// The key of 10^14 less the smallest unit; no key is farther from zero but those of amounts that are larger still.
  private static let largest: Int64 = 2_000_000_000_000_000_000

  /// The key of a number as it is written.
  static func key(of number: JSONNumber) -> Int64? {
    plainKey(of: number.text) ?? key(of: number.decimal)
  }

  /// The key of a number without an exponent, with at most 14 digits before its point and four after it.
  private static func plainKey(of text: Span<UInt8>) -> Int64? {
    let isNegative = text.count > 0 && text[0] == UInt8(ascii: "-")
    var i = isNegative ? 1 : 0
    guard text.count - i <= 19 else { return nil }
    var units: Int64 = 0
    var whole = 0
    var fraction = -1
    while i < text.count {
      let c = text[i]
      if c == UInt8(ascii: ".") {
        fraction = 0
      } else if c >= 0x30 && c <= 0x39 {
        units = units &* 10 &+ Int64(c &- 0x30)
        if fraction < 0 { whole &+= 1 } else { fraction &+= 1 }
      } else {
        return nil
      }
      i &+= 1
    }
    guard whole <= 14, fraction <= 4 else { return nil }
    for _ in max(fraction, 0)..<4 { units *= 10 }
    return isNegative ? -units * 2 : units * 2
  }

  /// The key of a number; nil where it has more than 20 digits before or after its point, so that it is neither
  /// compared nor added up.
  ///
  /// - Complexity: O(digits).
  static func key(of value: JSONDecimal) -> Int64? {
    if value.digits.isEmpty { return 0 }
    guard value.hasNearExponent else { return nil }
    let count = value.digits.count
    let whole = count.addingReportingOverflow(value.exponent)
    guard !whole.overflow, whole.partialValue <= ExactSum.wholeDigits,
      value.exponent >= -ExactSum.fractionDigits
    else { return nil }
    guard whole.partialValue <= 14 else { return value.isNegative ? -largest - 1 : largest + 1 }
    // Ten-thousandths have at most 18 digits here.
    let scale = value.exponent + 4
    var units: Int64 = 0
    for digit in value.digits.prefix(max(0, count + min(0, scale))) {
      units = units * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    for _ in 0..<max(0, scale) { units *= 10 }
    let isExact = scale >= 0
    guard value.isNegative else { return units * 2 + (isExact ? 0 : 1) }
    return isExact ? -units * 2 : -units * 2 - 1
  }

  /// The key that a lower bound stands for: amounts of this key and above are not below the bound.
  static func lowerBound(_ value: JSONDecimal) -> Int64? { key(of: value) }

  /// The key that an upper bound stands for: amounts of this key and below are not above the bound.
  static func upperBound(_ value: JSONDecimal) -> Int64? { key(of: value) }

  /// Whether a number can bound amounts exactly: at most four decimals, and below 10^14.
  static func isBound(_ value: JSONDecimal) -> Bool {
    guard let key = key(of: value) else { return false }
    return key & 1 == 0
  }
}
