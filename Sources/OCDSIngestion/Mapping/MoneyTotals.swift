/// Sums of money by currency, exact to six decimals.
public struct MoneyTotals: Sendable, Hashable {
  private var sums: [String: Int128] = [:]

  /// Creates sums of nothing.
  public init() {}

  /// Adds an amount, given as JSON number text; one that cannot be added is left out, and the answer is false.
  public mutating func add(_ number: String, _ currency: String) -> Bool {
    guard let value = MoneyTotals.value(number) else { return false }
    let (sum, overflows) = sums[currency, default: 0].addingReportingOverflow(value)
    if overflows { return false }
    sums[currency] = sum
    return true
  }

  /// Adds other sums.
  public mutating func add(_ other: MoneyTotals) {
    for (currency, sum) in other.sums { sums[currency, default: 0] &+= sum }
  }

  /// Takes other sums away.
  public mutating func subtract(_ other: MoneyTotals) {
    for (currency, sum) in other.sums { sums[currency, default: 0] &-= sum }
  }

  /// The sums as one line, which `init(kept:)` reads again.
  public var kept: String {
    all.map { "\($0.currency) \($0.sum)" }.joined(separator: " ")
  }

  /// Reads what `kept` gave.
  public init(kept text: Substring) {
    let parts = text.split(separator: " ")
    for place in stride(from: 0, to: parts.count - 1, by: 2) {
      _ = add(String(parts[place + 1]), String(parts[place]))
    }
  }

  /// The currencies in order, each with its sum, such as `1234.50`.
  public var all: [(currency: String, sum: String)] {
    sums.sorted { $0.key < $1.key }.map { ($0.key, MoneyTotals.text($0.value)) }
  }

  /// Millionths of a plain number; nil for one with an exponent, more than six decimals or more than 30 digits.
  private static func value(_ number: String) -> Int128? {
    let bytes = number.utf8Span.span
    // With six zeros behind them twelve digits have room in the narrow one, which is much faster.
    if bytes.count > 12 { return millionths(bytes, as: Int128.self) }
    return millionths(bytes, as: Int64.self).map { Int128($0) }
  }

  private static func millionths<Number: FixedWidthInteger>(
    _ bytes: Span<UInt8>,
    as type: Number.Type
  ) -> Number? {
    let isNegative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
    var value: Number = 0
    var decimals = -1
    var digits = 0
    for place in (isNegative ? 1 : 0)..<bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard byte &- 0x30 < 10, digits < 30 else { return nil }
      if decimals >= 0 { decimals += 1 }
      digits += 1
      value = value * 10 + Number(byte - 0x30)
    }
    guard digits > 0, decimals <= 6 else { return nil }
    for _ in max(decimals, 0)..<6 { value *= 10 }
    return isNegative ? 0 - value : value
  }

  private static func text(_ value: Int128) -> String {
    var (whole, fraction) = value.magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    // From the last digit to the first; zeros at the end are left out down to two decimals.
    var bytes: [UInt8] = []
    for place in 0..<6 {
      let digit = UInt8(truncatingIfNeeded: fraction % 10)
      fraction /= 10
      if place < 4, bytes.isEmpty, digit == 0 { continue }
      bytes.append(0x30 + digit)
    }
    bytes.append(UInt8(ascii: "."))
    repeat {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: whole % 10))
      whole /= 10
    } while whole > 0
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }
}
