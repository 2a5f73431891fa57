internal import OCDSCore

/// How many processes a selection has, and how many each choice would leave.
public struct SelectionChoices: Sendable, Hashable {
  /// The most values of a facet.
  public static let mostValues = 1000

  /// The processes of the selection.
  public let total: Int
  /// The values of each facet, the most frequent first; years from the newest.
  public let counts: [Facet: [FacetCount]]

  /// The first values of each facet.
  func prefix(_ limit: Int) -> SelectionChoices {
    SelectionChoices(total: total, counts: counts.mapValues { Array($0.prefix(limit)) })
  }
}

extension PublicationReader {
  /// How many processes of a selection have each value of every facet, and how many there are in all.
  ///
  /// A facet's own filter is left out, so that the other choices are counted beside those made. Counted in one pass over
  /// columns in memory, which the readers of a publication share, and kept as `total` is. Where there are more than
  /// 500,000 processes, or dates or amounts of tenders and contracts are compared, the database counts each facet.
  ///
  /// - Complexity: O(processes), about 0.1 µs each, where it is not known yet; a microsecond each and for each facet where
  ///   the database counts.
  public mutating func choices(
    of selection: Selection,
    limit: Int = 50
  ) throws(StoreError) -> SelectionChoices {
    try renew()
    let selection = selection.unordered
    // Of two sizes, so that the site and the API ask for the same.
    let most = limit <= 50 ? 50 : SelectionChoices.mostValues
    let all = try kept("choices \(most)", selection) { reader throws(StoreError) in
      try reader.counted(selection, limit: most)
    }
    return all.prefix(max(0, limit))
  }

  /// How many processes of a selection have each value of a facet; see `choices`.
  public mutating func counts(
    _ facet: Facet,
    of selection: Selection,
    limit: Int = 50
  ) throws(StoreError) -> [FacetCount] {
    try choices(of: selection, limit: limit).counts[facet] ?? []
  }

  private func counted(_ selection: Selection, limit: Int) throws(StoreError) -> SelectionChoices {
    var total = 0
    var values: [Facet: [(value: String, processes: Int)]] = [:]
    if ColumnQuery.serves(selection), let shared = try columns(made: true) {
      let query = ColumnQuery(selection, bound: try bound(of: selection), in: shared.columns)
      let rows = try rows(of: selection, in: shared.columns)
      let counts = ColumnCounts(query, rows: rows, of: shared.columns)
      total = counts.total
      for facet in Facet.allCases {
        values[facet] = counts.values(facet, limit: limit, of: shared.columns)
      }
    } else {
      try forEach(try sql(selection).total) { total = Int($0.int(0)) }
      for facet in Facet.allCases {
        values[facet] = try databaseCounts(facet, of: selection, limit: limit)
      }
    }
    var counts: [Facet: [FacetCount]] = [:]
    for (facet, found) in values {
      counts[facet] = try found.map { one throws(StoreError) in
        FacetCount(
          value: one.value,
          label: try label(of: one.value, facet),
          processes: one.processes
        )
      }
    }
    return SelectionChoices(total: total, counts: counts)
  }

  /// How many processes of a selection have each value of a facet, counted by the database.
  func databaseCounts(
    _ facet: Facet,
    of selection: Selection,
    limit: Int
  ) throws(StoreError) -> [(value: String, processes: Int)] {
    var found: [(value: String, processes: Int)] = []
    let others = selection.unordered.without(facet.filter)
    try forEach(try sql(others).counts(facet, limit: limit)) { row in
      var value = row.text(0)
      if facet == .year && value == "0" { value = "" }
      found.append((value, Int(row.int(1))))
    }
    return found
  }

  private func label(of value: String, _ facet: Facet) throws(StoreError) -> String {
    guard [.buyer, .procuringEntity, .supplier].contains(facet), !value.isEmpty else {
      return value
    }
    return try name(of: value, role: facet.rawValue) ?? value
  }

  /// The money of a selection's awards by group, added up in columns that somebody has read already; nil where there are
  /// none, or the database must add up.
  func columnSums(
    _ group: SpendingGroup?,
    of selection: Selection,
    currency: String?,
    limit: Int
  ) throws(StoreError) -> [(value: String, total: CurrencyTotal)]? {
    guard ColumnQuery.serves(selection), let shared = try columns(made: false) else { return nil }
    let query = ColumnQuery(selection, bound: try bound(of: selection), in: shared.columns)
    var number: UInt32?
    if let currency {
      guard let known = shared.columns.codes.known([currency]).first else { return [] }
      number = known
    }
    let rows = try rows(of: selection, in: shared.columns)
    let sums = ColumnSums(group, query, currency: number, rows: rows, of: shared.columns)
    return sums?.rows(limit: limit, of: shared.columns)
  }

  /// The rows of the processes whose words and classifications a selection asks for; nil where it asks for none.
  private func rows(
    of selection: Selection,
    in columns: borrowing ProcessColumns
  ) throws(StoreError) -> [Int]? {
    var asked = selection.unordered
    for filter in SelectionFilter.allCases where ![.q, .classification].contains(filter) {
      asked = asked.without(filter)
    }
    guard !asked.isEverything else { return nil }
    var positions: [Int64] = []
    try forEach(try sql(asked).allPositions) { positions.append($0.int(0)) }
    return positions.compactMap { columns.row(of: $0) }
  }

  /// How many processes a selection has, counted in columns that somebody has read already; nil where there are none, or the
  /// database counts sooner.
  func columnTotal(of selection: Selection) throws(StoreError) -> Int? {
    let values = selection.values
    guard ColumnQuery.serves(selection), values[.q] == nil, values[.classification] == nil,
      let shared = try columns(made: false)
    else { return nil }
    if let suppliers = values[.supplier], try haveFew(suppliers, of: shared.columns) { return nil }
    let query = ColumnQuery(selection, bound: try bound(of: selection), in: shared.columns)
    return ColumnCounts.total(query, of: shared.columns)
  }

  /// Whether suppliers have so few processes that the database finds them, one by one by its index, before all lines of
  /// awards are looked at.
  private func haveFew(
    _ suppliers: [String],
    of columns: borrowing ProcessColumns
  ) throws(StoreError) -> Bool {
    var left = columns.lines.supplier.count / figures.limits.linesForOne
    for supplier in suppliers {
      let query = SQLText(
        PublicationReader.partyById,
        [.text(PartyRole.supplier.rawValue), .text(supplier)]
      )
      try forEach(query) { left -= PartyRow($0).processes }
      // An id that nobody has costs a look, too.
      left -= 1
      guard left > 0 else { return false }
    }
    return true
  }
}
