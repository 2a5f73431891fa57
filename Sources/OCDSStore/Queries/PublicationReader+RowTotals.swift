internal import OCDSCore

extension PublicationReader {
  /// How many rows `awards(of:)` has in all; kept as `total(of:)` is.
  ///
  /// - Complexity: O(awards of the selection).
  public mutating func awardTotal(of selection: Selection) throws(StoreError) -> Int {
    try renew()
    let selection = selection.unordered
    return try kept("awards", selection) { reader throws(StoreError) in
      try reader.number(try reader.sql(selection).awardTotal)
    }
  }

  /// How many rows `contracts(of:)` has in all; kept as `total(of:)` is.
  ///
  /// - Complexity: O(contracts of the selection).
  public mutating func contractTotal(of selection: Selection) throws(StoreError) -> Int {
    try renew()
    let selection = selection.unordered
    return try kept("contracts", selection) { reader throws(StoreError) in
      try reader.number(try reader.sql(selection).contractTotal)
    }
  }

  /// How many suppliers or buyers `parties` has in all; kept as `total(of:)` is.
  ///
  /// - Complexity: O(parties of the role).
  public mutating func partyTotal(_ role: PartyRole, named name: String? = nil)
    throws(StoreError) -> Int
  {
    try renew()
    let words = PublicationReader.words(name)
    let key = "\(role.rawValue)s \(words.joined(separator: " "))"
    return try kept(key, Selection()) { reader throws(StoreError) in
      try reader.number(PublicationReader.partyTotal(role, words))
    }
  }

  static func partyTotal(_ role: PartyRole, _ words: [String]) -> SQLText {
    var query = SQLText("SELECT count(*) FROM party WHERE role = ?", [.text(role.rawValue)])
    query.append(PublicationReader.named(words))
    return query
  }

  /// The number that a statement gives.
  private func number(_ query: SQLText) throws(StoreError) -> Int {
    var number = 0
    try forEach(query) { number = Int($0.int(0)) }
    return number
  }
}
