internal import OCDSCore

/// A sum of amounts of one currency, exact; it says nothing once an amount does not fit.
///
/// Amounts are counted in millionths, which holds every amount below 10^31 that has at most six decimals.
struct MoneySum: Sendable {
  private var millionths: Int128? = 0

  /// Adds an amount as the source writes it.
  mutating func add(_ amount: String) {
    guard let sum = millionths, let more = MoneySum.millionths(amount) else {
      millionths = nil
      return
    }
    let (result, overflow) = sum.addingReportingOverflow(more)
    millionths = overflow ? nil : result
  }

  /// The sum as a number; nil where an amount did not fit.
  var text: String? {
    guard let millionths else { return nil }
    let magnitude = millionths.magnitude
    let (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    let digits = String(rest)
    let fraction = String(repeating: "0", count: 6 - digits.count) + digits
    return "\(millionths < 0 ? "-" : "")\(whole).\(fraction)"
  }

  /// The share of another amount in thousandths, cut; nil where either does not fit or the whole is not above zero.
  func thousandths(of whole: String) -> Int? {
    guard let millionths, millionths >= 0, let all = MoneySum.millionths(whole), all > 0 else {
      return nil
    }
    let (product, overflow) = millionths.multipliedReportingOverflow(by: 1000)
    return overflow ? nil : Int(clamping: product / all)
  }

  private static func millionths(_ text: String) -> Int128? {
    let bytes = Array(text.utf8)
    let decimal = JSONDecimal(bytes.span)
    guard decimal.hasNearExponent, decimal.exponent >= -6, decimal.exponent <= 30,
      decimal.digits.count <= 36
    else { return nil }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: decimal.exponent + 6)
    let digits = String(decoding: decimal.digits + zeros, as: UTF8.self)
    guard let value = Int128(digits) else { return decimal.digits.isEmpty ? 0 : nil }
    return decimal.isNegative ? -value : value
  }
}
