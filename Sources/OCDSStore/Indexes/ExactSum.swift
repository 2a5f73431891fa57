internal import OCDSCore

/// A sum of amounts of one currency, without rounding.
public struct ExactSum: Sendable, Hashable, Comparable {
  /// The digits that an amount may have before its point.
  static let wholeDigits = 20
  /// The digits that an amount may have after its point.
  static let fractionDigits = 20
  private static let unit: Int128 = 100_000_000_000_000_000_000

  /// The part before the point, rounded down.
  private var whole: Int128 = 0
  /// The part after the point in units of 10^-20; never below zero, below one in all.
  private var fraction: Int128 = 0

  /// Creates a sum of nothing.
  public init() {}

  /// Reads a number; nil where it is none, or has more than 20 digits before or after its point.
  public init?(_ text: String) {
    guard text.utf8.count <= 64, let document = try? JSONDocument(text) else { return nil }
    guard let number = document.root.number else { return nil }
    let value = number.decimal
    guard AmountKey.key(of: value) != nil else { return nil }
    var digits: Int128 = 0
    for digit in value.digits.prefix(max(0, value.digits.count + min(0, value.exponent))) {
      digits = digits * 10 + Int128(digit - UInt8(ascii: "0"))
    }
    for _ in 0..<max(0, value.exponent) { digits *= 10 }
    var rest: Int128 = 0
    if value.exponent < 0 {
      for digit in value.digits.suffix(min(value.digits.count, -value.exponent)) {
        rest = rest * 10 + Int128(digit - UInt8(ascii: "0"))
      }
      for _ in 0..<ExactSum.fractionDigits + value.exponent { rest *= 10 }
    }
    whole = value.isNegative ? -digits : digits
    fraction = value.isNegative ? -rest : rest
    settle()
  }

  /// Reads what `text` gave.
  init?(kept text: String) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".")
    guard parts.count == 2, let integer = Int128(parts[0]), var rest = Int128(parts[1]),
      parts[1].utf8.count <= ExactSum.fractionDigits
    else { return nil }
    for _ in parts[1].utf8.count..<ExactSum.fractionDigits { rest *= 10 }
    whole = isNegative ? -integer : integer
    fraction = isNegative ? -rest : rest
    settle()
  }

  /// Creates the sum of ten-thousandths.
  init(tenThousandths: Int128) {
    let (quotient, remainder) = tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    whole = quotient
    fraction = remainder * (ExactSum.unit / 10_000)
    settle()
  }

  /// Brings the fraction between zero and one.
  private mutating func settle() {
    let (carry, rest) = fraction.quotientAndRemainder(dividingBy: ExactSum.unit)
    whole += carry
    fraction = rest
    if fraction < 0 {
      fraction += ExactSum.unit
      whole -= 1
    }
  }

  /// Adds two sums.
  public static func + (a: ExactSum, b: ExactSum) -> ExactSum {
    var sum = a
    // Each term has at most 20 digits before its point: 10^18 of them are needed to leave the range.
    sum.whole &+= b.whole
    sum.fraction += b.fraction
    sum.settle()
    return sum
  }

  /// Adds a sum.
  public static func += (a: inout ExactSum, b: ExactSum) { a = a + b }

  /// Whether one sum is below another.
  public static func < (a: ExactSum, b: ExactSum) -> Bool {
    (a.whole, a.fraction) < (b.whole, b.fraction)
  }

  /// Whether the sum is zero.
  public var isZero: Bool { whole == 0 && fraction == 0 }

  /// The sum as a plain decimal number with a point and at least two decimals, such as `1234567.80`.
  public var text: String {
    let isNegative = whole < 0
    var integer = whole
    var rest = fraction
    if isNegative {
      integer = -whole
      if rest > 0 {
        integer -= 1
        rest = ExactSum.unit - rest
      }
    }
    var digits = Array(String(rest).utf8)
    digits = [UInt8](repeating: 0x30, count: ExactSum.fractionDigits - digits.count) + digits
    while digits.count > 2, digits.last == 0x30 { digits.removeLast() }
    return "\(isNegative ? "-" : "")\(integer).\(String(decoding: digits, as: UTF8.self))"
  }

  /// The sum as a share of another, in parts of a number, rounded down; 0 where the other is not above zero.
  ///
  /// For what is drawn, such as a bar: `a.share(of: b, parts: 1000)`.
  public func share(of other: ExactSum, parts: Int) -> Int {
    guard other > ExactSum(), self > ExactSum() else { return 0 }
    // Cents are fine enough to draw by, and leave the room to multiply.
    let cents = { (sum: ExactSum) in
      sum.whole.multipliedReportingOverflow(by: 100).partialValue &+ sum.fraction
        / (ExactSum.unit / 100)
    }
    var (part, all) = (cents(self), cents(other))
    while part > 1 << 90 || all > 1 << 90 {
      part >>= 1
      all >>= 1
    }
    return all > 0 ? Int(clamping: part * Int128(parts) / all) : 0
  }

  /// The key whose order is that of the sums, rounded down.
  var key: Int64 {
    let limit: Int128 = 1_000_000_000_000_000_000
    let (scaled, overflow) = whole.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return whole < 0 ? -2 * Int64(limit) - 1 : 2 * Int64(limit) + 1 }
    let unit = ExactSum.unit / 10_000
    let units = min(max(scaled + fraction / unit, -limit), limit)
    return Int64(units) * 2 + (fraction % unit == 0 ? 0 : 1)
  }
}
