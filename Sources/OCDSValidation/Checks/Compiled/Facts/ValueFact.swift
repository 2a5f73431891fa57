/// An amount of money in a currency.
struct ValueFact {
  /// The place of the amount.
  let index: Int
  /// The amount.
  let amount: Amount
  /// The three letters of the currency, as a number.
  let currency: UInt32

  /// The number that three letters make.
  static func currency(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> UInt32 {
    UInt32(a) << 16 | UInt32(b) << 8 | UInt32(c)
  }

  /// The three letters of the currency.
  var code: String {
    let bytes = [UInt8(currency >> 16 & 0xFF), UInt8(currency >> 8 & 0xFF), UInt8(currency & 0xFF)]
    return String(decoding: bytes, as: UTF8.self)
  }
}
