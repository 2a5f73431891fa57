/// Whether an amount includes value-added tax.
///
/// It is never inferred: it is what the source's profile says, or what the cell itself says (`+ IVA`).
public enum VAT: String, Sendable, Hashable, CaseIterable {
  /// The amount includes the tax: OCDS `amount` where there are taxes.
  case with
  /// The amount excludes the tax: `netAmount` of the extension `taxes`.
  case without
  /// Nobody said.
  case unknown
}
