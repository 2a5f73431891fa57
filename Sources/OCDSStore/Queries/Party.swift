/// A role in which parties are listed.
public enum PartyRole: String, CaseIterable, Sendable {
  case supplier
  case buyer

  /// The filter that selects a party's processes.
  public var filter: SelectionFilter { self == .supplier ? .supplier : .buyer }
}

/// The order of a listing of parties.
public enum PartySort: String, CaseIterable, Sendable {
  /// By the sum in the currency in which the party has most awards, from the greatest.
  case amount
  /// By the number of awards, from the greatest.
  case awards
  /// By name, whatever its case and accents.
  case name
  /// By id: the order in which no party moves, whatever is published.
  case id
}

/// A supplier or a buyer with what it has in all.
public struct PartyRow: Sendable, Hashable {
  /// The id.
  public let id: String
  /// The name in its newest process.
  public let name: String
  /// Whether it is a natural person; false for buyers.
  public let isNatural: Bool
  /// The processes in which it has the role.
  public let processes: Int
  /// The awards that stand.
  public let awards: Int
  /// The money of these awards, the currency of the most awards first.
  ///
  /// Of an award with several suppliers each has the whole.
  public let totals: [CurrencyTotal]

  static let columns = "id, name, isNatural, processes, awards, totals, nameKey, amount"

  init(_ row: borrowing Statement) {
    id = row.text(0)
    name = row.text(1)
    isNatural = row.int(2) != 0
    processes = Int(row.int(3))
    awards = Int(row.int(4))
    totals = CurrencyTotal.totals(row.text(5))
  }
}

/// A name that a party had, and in how many processes.
public struct NameVariant: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The processes that have it.
  public let processes: Int
}

/// How many processes are direct awards, and how many of the others had a single bidder.
public struct SelectionShares: Sendable, Hashable {
  /// All processes.
  public var processes = 0
  /// Those whose method is known.
  public var withMethod = 0
  /// Those awarded directly.
  public var direct = 0
  /// Those that were not, and whose bidders are known.
  public var withBidders = 0
  /// Of these, those with a single bidder.
  public var singleBid = 0
}

/// A supplier or a buyer, as its page shows it.
public struct PartyProfile: Sendable, Hashable {
  /// What it has in all.
  public let row: PartyRow
  /// Its names, the most frequent first, at most fifty.
  public let names: [NameVariant]
  /// The party as its newest process describes it, as compact JSON; nil where it does not.
  public let description: [UInt8]?
  /// Its awards and money by year.
  public let years: [SpendingRow]
  /// Its awards and money by buyer, for a supplier, or by supplier, for a buyer; the greatest fifty.
  public let counterparts: [SpendingRow]
  /// Its direct awards and single bids.
  public let shares: SelectionShares
}
