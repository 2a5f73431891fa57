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
    var value: Int128 = 0
    var decimals = -1
    var digits = 0
    var bytes = Array(number.utf8)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes = bytes.dropFirst() }
    for byte in bytes {
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard byte &- 0x30 < 10, digits < 30 else { return nil }
      if decimals >= 0 { decimals += 1 }
      digits += 1
      value = value * 10 + Int128(byte - 0x30)
    }
    guard digits > 0, decimals <= 6 else { return nil }
    for _ in max(decimals, 0)..<6 { value *= 10 }
    return isNegative ? -value : value
  }

  private static func text(_ value: Int128) -> String {
    let magnitude = value.magnitude
    var fraction = String(magnitude % 1_000_000)
    fraction = String(repeating: "0", count: 6 - fraction.utf8.count) + fraction
    while fraction.utf8.count > 2, fraction.utf8.last == UInt8(ascii: "0") { fraction.removeLast() }
    return (value < 0 ? "-" : "") + String(magnitude / 1_000_000) + "." + fraction
  }
}
