/// What one party has in all, or in some new processes.
struct PartyTotals {
  let role: PartyRole
  let id: String
  let name: String
  let isNatural: Bool
  let processes: Int64
  let awards: Int64
  /// In any order.
  let totals: [CurrencyTotal]

  /// What the party has with these processes beside older ones; nil where only the rows tell.
  ///
  /// The newest process decides on the name, where it gives one, and on whether it is a natural person: so these do.
  func added(toName name: String, processes: Int64, awards: Int64, totals text: String)
    -> PartyTotals?
  {
    var totals = CurrencyTotal.totals(text)
    // Currencies that are equal as texts with other bytes, or hold what parts the totals, are told apart by the rows.
    guard CurrencyTotal.text(of: totals) == text,
      totals.allSatisfy({ PartyTotals.isPlain($0.currency.utf8Span.span) })
    else { return nil }
    for total in self.totals {
      guard let place = totals.firstIndex(where: { $0.currency == total.currency }) else {
        totals.append(total)
        continue
      }
      totals[place] = CurrencyTotal(
        currency: total.currency,
        awards: totals[place].awards + total.awards,
        sum: totals[place].sum + total.sum
      )
    }
    return PartyTotals(
      role: role,
      id: id,
      name: self.name.isEmpty ? name : self.name,
      isNatural: isNatural,
      processes: self.processes + processes,
      awards: self.awards + awards,
      totals: totals
    )
  }

  /// Whether a currency is of such letters that it is no other currency in other bytes.
  static func isPlain(_ currency: Span<UInt8>) -> Bool {
    for i in 0..<currency.count where currency[i] < 0x20 || currency[i] >= 0x80 { return false }
    return true
  }
}
