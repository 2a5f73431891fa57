internal import OCDSCore

/// A decimal number written as JSON wants it, with the digits that were given.
struct NumberText {
  /// The number.
  let text: String
  /// Whether it is below zero.
  let isNegative: Bool
  /// How many digits stand behind the point.
  let decimals: Int
  /// Whether it exceeds 100,000,000,000 in size.
  let exceedsHundredThousandMillion: Bool

  /// Writes digits with the point before one of them; zeros fill what is missing on either side.
  init(_ digits: [UInt8], point: Int, isNegative: Bool) {
    let zero = UInt8(ascii: "0")
    var whole = [UInt8](digits.prefix(max(point, 0)))
    if point > digits.count {
      whole.append(contentsOf: repeatElement(zero, count: point - digits.count))
    }
    let leading = whole.prefix { $0 == zero }.count
    whole.removeFirst(min(leading, max(whole.count - 1, 0)))
    if whole.isEmpty { whole.append(zero) }
    var fraction = [UInt8](repeatElement(zero, count: max(-point, 0)))
    if point < digits.count { fraction.append(contentsOf: digits.dropFirst(max(point, 0))) }
    let isZero = !whole.contains { $0 != zero } && !fraction.contains { $0 != zero }
    self.isNegative = isNegative && !isZero
    decimals = fraction.count
    let limit = Array("100000000000".utf8)
    exceedsHundredThousandMillion =
      whole.count > limit.count
      || (whole.count == limit.count
        && (limit.lexicographicallyPrecedes(whole)
          || (whole == limit && fraction.contains { $0 != zero })))
    var bytes: [UInt8] = self.isNegative ? [UInt8(ascii: "-")] : []
    bytes.append(contentsOf: whole)
    if !fraction.isEmpty {
      bytes.append(UInt8(ascii: "."))
      bytes.append(contentsOf: fraction)
    }
    text = String(copying: bytes.span)
  }
}
