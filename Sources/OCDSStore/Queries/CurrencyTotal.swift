internal import OCDSCore

/// The money of some awards in one currency; amounts of different currencies are never added up.
public struct CurrencyTotal: Sendable, Hashable {
  /// The currency as the awards name it, such as `MXN`; empty where they name none.
  public let currency: String
  /// The awards whose amounts were added up.
  public let awards: Int
  /// Their sum.
  public let sum: ExactSum

  /// Creates a total.
  public init(currency: String, awards: Int, sum: ExactSum) {
    self.currency = currency
    self.awards = awards
    self.sum = sum
  }

  /// Totals as the database keeps them: a line for each, its parts between units of separation.
  static func text(of totals: [CurrencyTotal]) -> String {
    totals.map { "\($0.sum.text)\u{1F}\($0.awards)\u{1F}\($0.currency)" }
      .joined(separator: "\u{1E}")
  }

  /// Reads what `text(of:)` wrote.
  static func totals(_ text: String) -> [CurrencyTotal] {
    text.split(separator: "\u{1E}").compactMap { line in
      let parts = line.split(separator: "\u{1F}", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let awards = Int(parts[1]),
        let sum = ExactSum(kept: String(parts[0]))
      else { return nil }
      return CurrencyTotal(currency: String(parts[2]), awards: awards, sum: sum)
    }
  }
}
