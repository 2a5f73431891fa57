/// A number as its source text, compared by value.
///
/// No value passes through a floating-point type: `12.30` stays `12.30`, and equals `1.23e1`.
public struct JSONNumber: ~Escapable {
  /// The text as it stands in the source.
  public let text: Span<UInt8>

  @_lifetime(copy text)
  package init(text: Span<UInt8>) { self.text = text }

  /// Whether the text has neither a fraction nor an exponent.
  ///
  /// In draft-04 `1.0` is not an integer.
  public var isIntegerText: Bool {
    for i in 0..<text.count {
      let c = text[i]
      if !(isDigit(c) || c == UInt8(ascii: "-")) { return false }
    }
    return true
  }

  /// The value, where it is whole, written without exponent, and fits.
  public var integer: Int? { isIntegerText ? Int(String(copying: text)) : nil }

  /// The value in its normal form: sign, digits without zeros at either end, and a power of ten.
  public var decimal: JSONDecimal { JSONDecimal(text) }
}

/// The normal form of a decimal number: `digits` read as a whole number, times ten to the power of `exponent`.
///
/// Zero has no digits, no sign and the exponent 0, so equal values have equal forms.
public struct JSONDecimal: Sendable, Hashable {
  /// Whether the value is below zero.
  public let isNegative: Bool
  /// The significant digits as ASCII, with no zero at either end.
  public let digits: [UInt8]
  /// The power of ten that the digits are multiplied by.
  public let exponent: Int
  /// What an exponent of more than 18 digits adds; such a number equals only one written alike.
  let remoteExponent: [UInt8]

  package init(_ text: Span<UInt8>) {
    var digits: [UInt8] = []
    var scale = 0
    var i = 0
    var sawPoint = false
    var negative = false
    var exponent = 0
    var remote: [UInt8] = []
    while i < text.count {
      let c = text[i]
      if c == UInt8(ascii: "-") {
        negative = true
      } else if c == UInt8(ascii: ".") {
        sawPoint = true
      } else if isDigit(c) {
        digits.append(c)
        if sawPoint { scale += 1 }
      } else {
        (exponent, remote) = JSONDecimal.exponent(text.extracting(i + 1..<text.count))
        break
      }
      i += 1
    }
    let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leading)
    var trailing = 0
    while digits.last == UInt8(ascii: "0") {
      digits.removeLast()
      trailing += 1
    }
    let isZero = digits.isEmpty
    self.isNegative = negative && !isZero
    self.digits = digits
    self.exponent = isZero ? 0 : exponent - scale + trailing
    self.remoteExponent = isZero ? [] : remote
  }

  /// The exponent's value, or its text where it is too long to have one.
  private static func exponent(_ text: Span<UInt8>) -> (Int, [UInt8]) {
    var digits: [UInt8] = []
    var negative = false
    for i in 0..<text.count {
      let c = text[i]
      if c == UInt8(ascii: "-") { negative = true }
      if isDigit(c) && !(digits.isEmpty && c == UInt8(ascii: "0")) { digits.append(c) }
    }
    guard digits.count <= 18 else { return (0, [negative ? 0x2D : 0x2B] + digits) }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (negative ? -value : value, [])
  }
}
