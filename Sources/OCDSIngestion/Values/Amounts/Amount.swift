/// An amount of money as it was written, without its currency's arithmetic.
public struct Amount: Sendable, Hashable {
  /// The number as JSON text, with the digits of the source: `12.30`, `-5`, `1234567.8`.
  public let number: String
  /// The ISO 4217 code that the cell itself names, such as `MXN` for `M.N.`; nil where it names none.
  public let currency: String?
  /// What the cell itself says about value-added tax.
  public let vat: VAT

  /// Creates an amount.
  public init(number: String, currency: String? = nil, vat: VAT = .unknown) {
    self.number = number
    self.currency = currency
    self.vat = vat
  }
}
