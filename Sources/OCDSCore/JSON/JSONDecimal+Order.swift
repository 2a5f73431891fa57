extension JSONDecimal: Comparable {
  /// Whether the value has no fraction.
  package var isWhole: Bool {
    digits.isEmpty || (remoteExponent.isEmpty ? exponent >= 0 : !isRemotelySmall)
  }

  /// Whether the exponent has a value, and is not merely known to be far away.
  package var hasNearExponent: Bool { remoteExponent.isEmpty }

  /// Whether the value is nearer to zero than any that is written with an exponent of 18 digits.
  package var isRemotelySmall: Bool { remoteExponent.first == UInt8(ascii: "-") }

  /// The value, where it is whole and fits.
  package var wholeNumber: Int? {
    guard isWhole, hasNearExponent, digits.count + exponent <= 19 else {
      return digits.isEmpty ? 0 : nil
    }
    let text = digits + [UInt8](repeating: UInt8(ascii: "0"), count: exponent)
    return Int((isNegative ? "-" : "") + String(decoding: text, as: UTF8.self))
      ?? (text.isEmpty ? 0 : nil)
  }

  /// Whether a value is less than another, exactly.
  ///
  /// Of two whose exponents have more than 18 digits, the longer text of the exponent counts as the farther.
  public static func < (a: JSONDecimal, b: JSONDecimal) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    let order = a.magnitudeOrder(to: b)
    return a.isNegative ? order > 0 : order < 0
  }

  /// Below zero where this is nearer to zero than another, above where it is farther.
  private func magnitudeOrder(to other: JSONDecimal) -> Int {
    if digits.isEmpty || other.digits.isEmpty {
      return (digits.isEmpty ? 0 : 1) - (other.digits.isEmpty ? 0 : 1)
    }
    if remoteExponent != other.remoteExponent {
      let order = JSONDecimal.remoteOrder(remoteExponent, other.remoteExponent)
      if order != 0 { return order }
    }
    let size = digits.count + exponent
    let otherSize = other.digits.count + other.exponent
    if size != otherSize { return size < otherSize ? -1 : 1 }
    for (a, b) in zip(digits, other.digits) where a != b { return a < b ? -1 : 1 }
    return digits.count - other.digits.count
  }

  /// The order of two exponents' texts, each `+` or `-` and digits, or empty where it is near.
  private static func remoteOrder(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let signs = [a, b].map { $0.isEmpty ? 0 : $0[0] == UInt8(ascii: "-") ? -1 : 1 }
    if signs[0] != signs[1] { return signs[0] < signs[1] ? -1 : 1 }
    let isLess = a.count != b.count ? a.count < b.count : a.lexicographicallyPrecedes(b)
    return isLess == (signs[0] > 0) ? -1 : 1
  }
}
