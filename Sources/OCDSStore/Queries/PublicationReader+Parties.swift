internal import OCDSCore

extension PublicationReader {
  /// A page of suppliers or buyers, by name those whose name has words that begin with all of some words.
  ///
  /// - Complexity: O(limit) along an index; with a name, all names of the role are looked at.
  public mutating func parties(
    _ role: PartyRole,
    named name: String? = nil,
    sort: PartySort = .amount,
    after cursor: RowCursor? = nil,
    limit: Int
  ) throws(StoreError) -> RowPage<PartyRow> {
    try renew()
    var rows: [PartyRow] = []
    var places: [RowCursor] = []
    let query = PublicationReader.parties(
      role,
      PublicationReader.words(name),
      sort,
      cursor?.values,
      limit: max(0, min(limit, 10_000)) + 1
    )
    try forEach(query) { row in
      rows.append(PartyRow(row))
      let key: [SQLValue] =
        switch sort {
        case .amount: [.int(row.int(7))]
        case .awards: [.int(row.int(4))]
        case .name: [.text(row.text(6))]
        case .id: []
        }
      places.append(RowCursor(key + [.text(row.text(0))]))
    }
    guard rows.count > limit, limit > 0 else { return RowPage(rows: rows, next: nil) }
    rows.removeLast()
    return RowPage(rows: rows, next: places[limit - 1])
  }

  static func parties(
    _ role: PartyRole,
    _ words: [String],
    _ sort: PartySort,
    _ cursor: [SQLValue]?,
    limit: Int
  ) -> SQLText {
    let (column, after, order) =
      switch sort {
      case .amount: ("amount", "<", "DESC")
      case .awards: ("awards", "<", "DESC")
      case .name: ("nameKey", ">", "ASC")
      case .id: ("id", ">", "ASC")
      }
    var query = SQLText(
      "SELECT \(PartyRow.columns) FROM party WHERE role = ?",
      [.text(role.rawValue)]
    )
    query.append(named(words))
    if let cursor, cursor.count == (sort == .id ? 1 : 2) {
      query.append(
        sort == .id
          ? SQLText(" AND id > ?", cursor)
          : SQLText(" AND (\(column), id) \(after) (?, ?)", cursor)
      )
    }
    let keys = sort == .id ? "id ASC" : "\(column) \(order), id \(order)"
    query.append(SQLText(" ORDER BY \(keys) LIMIT ?", Int64(limit)))
    return query
  }

  /// The words that a name must have, at most ten.
  static func words(_ name: String?) -> [String] {
    let words = SortKey.key(name ?? "", limit: 200).split(separator: " ")
    return words.prefix(10).map(String.init)
  }

  /// The condition that some words of a party's name begin with all of these.
  static func named(_ words: [String]) -> SQLText {
    var condition = SQLText("")
    for word in words {
      condition.append(SQLText(" AND instr(' ' || nameKey, ?) > 0", [.text(" " + word)]))
    }
    return condition
  }

  /// A supplier or a buyer with its totals; nil where it has no process in the role.
  public mutating func party(_ role: PartyRole, id: String) throws(StoreError) -> PartyRow? {
    try renew()
    var found: PartyRow?
    let query = SQLText(
      PublicationReader.partyById,
      [.text(role.rawValue), .text(id)]
    )
    try forEach(query) { found = PartyRow($0) }
    return found
  }

  static let partyById = "SELECT \(PartyRow.columns) FROM party WHERE role = ? AND id = ?"

  /// How many processes of a selection are direct awards and single bids; kept as `total` is.
  public mutating func shares(of selection: Selection) throws(StoreError) -> SelectionShares {
    try renew()
    let selection = selection.unordered
    return try kept("shares", selection) { reader throws(StoreError) in
      var shares = SelectionShares()
      try reader.forEach(try reader.sql(selection).shares) { row in
        shares.processes = Int(row.int(0))
        shares.withMethod = Int(row.int(1))
        shares.direct = Int(row.int(2))
        shares.withBidders = Int(row.int(3))
        shares.singleBid = Int(row.int(4))
      }
      return shares
    }
  }

  /// A supplier or a buyer as its page shows it; nil where it has no process in the role.
  ///
  /// - Complexity: O(awards of the party).
  public mutating func profile(_ role: PartyRole, id: String) throws(StoreError) -> PartyProfile? {
    guard let row = try party(role, id: id) else { return nil }
    let selection = Selection(role.filter, id)
    guard !selection.isEverything else { return nil }
    var names: [NameVariant] = []
    let sql = role == .supplier ? PublicationReader.supplierNames : PublicationReader.buyerNames
    try forEach(SQLText(sql, [.text(id)])) {
      names.append(NameVariant(name: $0.text(0), processes: Int($0.int(1))))
    }
    return PartyProfile(
      row: row,
      names: names,
      description: try description(role, id),
      years: try spending(by: .year, of: selection),
      counterparts: try spending(
        by: role == .supplier ? .buyer : .supplier,
        of: selection,
        limit: 50
      ),
      shares: try shares(of: selection)
    )
  }

  static let supplierNames =
    "SELECT supplierName, count(DISTINCT position) FROM awardLine WHERE supplier = ? "
    + "AND supplierName <> '' GROUP BY supplierName ORDER BY 2 DESC, 1 LIMIT 50"
  static let buyerNames =
    "SELECT x.buyerName, count(*) FROM process AS p "
    + "CROSS JOIN processText AS x ON x.position = p.position WHERE p.buyer = ? "
    + "AND x.buyerName <> '' GROUP BY x.buyerName ORDER BY 2 DESC, 1 LIMIT 50"
  static let newestOfSupplier = "SELECT max(position) FROM awardLine WHERE supplier = ?"
  static let newestOfBuyer = "SELECT max(position) FROM process WHERE buyer = ?"

  /// The party as its newest process describes it.
  private func description(_ role: PartyRole, _ id: String) throws(StoreError) -> [UInt8]? {
    var position: Int64 = 0
    let sql =
      role == .supplier ? PublicationReader.newestOfSupplier : PublicationReader.newestOfBuyer
    try forEach(SQLText(sql, [.text(id)])) { position = $0.int(0) }
    var chunk: Chunk?
    try forEach(SQLText(PublicationReader.recordByPosition, position)) {
      chunk = PublicationReader.record($0).compiledRelease
    }
    guard let chunk, chunk.length > 0 else { return nil }
    var inflater = Inflater()
    let text = try inflater.bytes(chunk)
    guard let document = try? JSONDocument(text), let parties = document.root["parties"] else {
      return nil
    }
    var list = parties.elements
    while let party = list.next() {
      guard let value = party["id"] else { continue }
      if value.string == id { return party.compactBytes }
    }
    return nil
  }
}
