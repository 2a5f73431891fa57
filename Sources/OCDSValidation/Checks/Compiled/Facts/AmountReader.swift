internal import OCDSCore

/// A reader of the text of a JSON number, which a parser has checked.
struct AmountReader: ~Escapable {
  private let text: Span<UInt8>
  private(set) var units: Int128 = 0
  private(set) var isExact = true

  /// The first eighteen digits before the exponent.
  private var low: UInt64 = 0
  /// The first 38 digits, where there are more than eighteen.
  private var digits: UInt128 = 0
  /// How many digits there are, without zeros in front, as far as they are kept.
  private var digitCount = 0
  /// The power of ten that the digits are multiplied by.
  private var scale = 0
  private var isNegative = false

  @_lifetime(copy text)
  init(_ text: Span<UInt8>) { self.text = text }

  /// Reads the number.
  @_lifetime(self: copy self)
  mutating func read() {
    var i = 0
    var sawPoint = false
    while i < text.count {
      let c = text[i]
      let digit = c &- 0x30
      if digit <= 9 {
        if digitCount < 18 {
          low = low &* 10 &+ UInt64(digit)
          if low > 0 { digitCount &+= 1 }
          if sawPoint { scale &-= 1 }
        } else {
          takeFar(digit, isFraction: sawPoint)
        }
      } else if c == UInt8(ascii: ".") {
        sawPoint = true
      } else if c == UInt8(ascii: "-") {
        isNegative = true
      } else {
        readExponent(from: i &+ 1)
        break
      }
      i &+= 1
    }
    if digitCount > 0 { settle() }
  }

  /// Takes a digit after the eighteenth.
  private mutating func takeFar(_ digit: UInt8, isFraction: Bool) {
    if digitCount == 18 { digits = UInt128(low) }
    if digitCount < 38 {
      digits = digits * 10 + UInt128(digit)
      digitCount += 1
      if isFraction { scale &-= 1 }
    } else {
      if digit > 0 { isExact = false }
      if !isFraction { scale &+= 1 }
    }
  }

  /// Reads what stands after the `e`; an exponent beyond four digits is as good as infinite.
  private mutating func readExponent(from start: Int) {
    var exponent = 0
    var isBelowOne = false
    for i in start..<text.count {
      let digit = Int(text[i]) - 0x30
      if text[i] == UInt8(ascii: "-") { isBelowOne = true }
      if digit >= 0, digit <= 9, exponent < 1_000_000_000_000 { exponent = exponent * 10 + digit }
    }
    scale += isBelowOne ? -exponent : exponent
  }

  /// Brings the digits to the scale of an amount.
  private mutating func settle() {
    var shift = scale &+ 18
    if digitCount <= 18 {
      if shift >= 0, shift <= 18 {
        let product = low.multipliedFullWidth(by: power(shift))
        let magnitude = Int128(product.high) << 64 | Int128(product.low)
        units = isNegative ? -magnitude : magnitude
        return
      }
      digits = UInt128(low)
    }
    while shift < 0, digits > 0 {
      let (quotient, rest) = digits.quotientAndRemainder(dividingBy: 10)
      if rest > 0 { isExact = false }
      digits = quotient
      shift &+= 1
    }
    if shift > 0 {
      var isTooMuch = shift > 38
      for _ in 0..<(isTooMuch ? 0 : shift) {
        let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
        digits = product
        isTooMuch = isTooMuch || overflow
      }
      if isTooMuch { digits = UInt128.max }
    }
    let limit = UInt128(Int128.max)
    if digits >= limit {
      digits = limit
      isExact = false
    } else if !isExact {
      digits += 1
    }
    let magnitude = Int128(truncatingIfNeeded: digits)
    units = isNegative ? -magnitude : magnitude
  }

  /// A power of ten, up to the eighteenth.
  private func power(_ exponent: Int) -> UInt64 {
    // Most amounts are whole or have two decimals.
    if exponent == 16 { return 10_000_000_000_000_000 }
    var power: UInt64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }
}
