internal import OCDSCore

/// Numbers as Mexico writes them: `1,234,567.89`, `$1,234.50 MXN`.
///
/// They are made of the digits of the source; no floating-point type takes part.
enum NumberWords {
  /// The most digits that are written out; a longer number is shown as the source has it.
  private static let mostDigits = 60

  /// An amount with its currency, with two decimals at least and no digit less than the source gives.
  static func money(_ amount: String, _ currency: String?) -> String {
    guard let parts = Parts(amount) else {
      return [amount, currency].compactMap(\.self).joined(separator: " ")
    }
    var fraction = parts.fraction
    while fraction.count > 2, fraction.last == "0" { fraction.removeLast() }
    while fraction.count < 2 { fraction += "0" }
    let sign = parts.isNegative ? "−" : ""
    let symbol = currency == nil || isDollar(currency) ? "$" : ""
    let text = "\(sign)\(symbol)\(grouped(parts.whole)).\(fraction)"
    guard let currency else { return text }
    return "\(text) \(currency)"
  }

  /// An amount in the unit that fits: `$1,234.5 millones MXN`, `$1.2 million MXN`; for charts, not for records.
  ///
  /// The last digit is cut, not rounded: a chart never says more than there is.
  static func short(_ amount: String, _ currency: String?) -> Wording {
    guard let parts = Parts(amount), parts.whole.count > 6 else {
      return Wording(money(amount, currency))
    }
    let sign = parts.isNegative ? "−" : ""
    let symbol = currency == nil || isDollar(currency) ? "$" : ""
    let millions = parts.whole.dropLast(6)
    let tenth = parts.whole.suffix(6).prefix(1)
    let figure = "\(sign)\(symbol)\(grouped(String(millions))).\(tenth)"
    let tail = currency.map { " \($0)" } ?? ""
    return Wording(es: "\(figure) millones\(tail)", en: "\(figure) million\(tail)")
  }

  /// A mark of an axis, short: `750`, `20 k`, `3 M`; the unit stands in the chart's heading.
  static func mark(_ value: Int64) -> String {
    if value >= 1_000_000, value.isMultiple(of: 100_000) { return tenths(value / 100_000) + " M" }
    if value >= 1000, value.isMultiple(of: 100) { return tenths(value / 100) + " k" }
    return count(Int(value))
  }

  private static func tenths(_ value: Int64) -> String {
    let whole = grouped(String(value / 10))
    return value % 10 == 0 ? whole : "\(whole).\(value % 10)"
  }

  /// A number with separators and no digit less than the source gives; the text itself where it is none.
  static func plain(_ number: String) -> String {
    guard let parts = Parts(number) else { return number }
    let sign = parts.isNegative ? "−" : ""
    let tail = parts.fraction.isEmpty ? "" : "." + parts.fraction
    return sign + grouped(parts.whole) + tail
  }

  /// A count.
  static func count(_ number: Int) -> String {
    let digits = grouped(String(number.magnitude))
    return number < 0 ? "−\(digits)" : digits
  }

  /// A share of a whole in hundredths: `37 %`; nil of nothing.
  static func share(_ part: Int, of whole: Int) -> String? {
    guard whole > 0, part >= 0 else { return nil }
    let (product, overflow) = part.multipliedReportingOverflow(by: 100)
    let hundredths = overflow ? part / max(1, whole / 100) : (product + whole / 2) / whole
    return "\(hundredths) %"
  }

  private static func isDollar(_ currency: String?) -> Bool {
    guard let currency else { return false }
    return ["MXN", "USD", "CAD"].contains(currency)
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// The digits of a number before and after its point.
  private struct Parts {
    let isNegative: Bool
    let whole: String
    let fraction: String

    init?(_ text: String) {
      let bytes = Array(text.utf8)
      let digitRange = UInt8(ascii: "0")...UInt8(ascii: "9")
      guard let first = bytes.first, first == UInt8(ascii: "-") || digitRange.contains(first),
        bytes.allSatisfy({ digitRange.contains($0) || "+-.eE".utf8.contains($0) })
      else { return nil }
      let decimal = JSONDecimal(bytes.span)
      guard decimal.hasNearExponent else { return nil }
      isNegative = decimal.isNegative
      let digits = decimal.digits
      guard digits.count <= mostDigits, (-mostDigits...mostDigits).contains(decimal.exponent) else {
        return nil
      }
      let point = digits.count + decimal.exponent
      let zeros = { (count: Int) in [UInt8](repeating: UInt8(ascii: "0"), count: max(0, count)) }
      let before = point > 0 ? Array(digits.prefix(point)) + zeros(point - digits.count) : zeros(1)
      let after = point > 0 ? Array(digits.dropFirst(point)) : zeros(-point) + digits
      whole = String(decoding: before.isEmpty ? zeros(1) : before, as: UTF8.self)
      fraction = String(decoding: after, as: UTF8.self)
    }
  }
}
