/// What one party has in all.
struct PartyTotals {
  let role: PartyRole
  let id: String
  let name: String
  let isNatural: Bool
  let processes: Int64
  let awards: Int64
  /// In any order.
  let totals: [CurrencyTotal]
}
