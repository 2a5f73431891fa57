internal import OCDSCore

extension PublicationReader {
  /// The money of a selection's awards: of those that stand, each once, by currency, the greatest sum first.
  ///
  /// Where the selection asks for suppliers or awards, it is their awards. Cancelled and unsuccessful awards are no
  /// spending. Amounts of more than 20 digits before or after the point are left out.
  public mutating func money(of selection: Selection) throws(StoreError) -> [CurrencyTotal] {
    try renew()
    let selection = selection.unordered
    return try kept("money", selection) { reader throws(StoreError) in
      try reader.rows(nil, of: selection, currency: nil, limit: 1000).map(\.total)
    }
  }

  /// The money of a selection's awards by group: months and years in their order, the others by their sums from the
  /// greatest; in one currency, or in all.
  public mutating func spending(
    by group: SpendingGroup,
    of selection: Selection,
    currency: String? = nil,
    limit: Int = 1000
  ) throws(StoreError) -> [SpendingRow] {
    try renew()
    let selection = selection.unordered
    return try kept("\(group) \(currency ?? "") \(limit)", selection) {
      reader throws(StoreError) in
      var rows = try reader.rows(group, of: selection, currency: currency, limit: limit)
      if group == .month || group == .year {
        rows.sort { ($0.value, $0.total.currency) < ($1.value, $1.total.currency) }
      }
      guard group == .buyer || group == .supplier else { return rows }
      return try rows.map { row throws(StoreError) in
        let name = try reader.name(of: row.value, role: group.rawValue)
        return SpendingRow(value: row.value, label: name ?? row.value, total: row.total)
      }
    }
  }

  private func rows(
    _ group: SpendingGroup?,
    of selection: Selection,
    currency: String?,
    limit: Int
  ) throws(StoreError) -> [SpendingRow] {
    if let found = try columnSums(group, of: selection, currency: currency, limit: limit) {
      return found.map { value, total in
        let value = PublicationReader.value(value, group)
        return SpendingRow(value: value, label: value, total: total)
      }
    }
    return try databaseRows(group, of: selection, currency: currency, limit: limit)
  }

  /// The money of a selection's awards by group, added up by the database.
  func databaseRows(
    _ group: SpendingGroup?,
    of selection: Selection,
    currency: String?,
    limit: Int
  ) throws(StoreError) -> [SpendingRow] {
    var rows: [SpendingRow] = []
    let sql = try sql(selection).spending(group, currency: currency, limit: limit)
    try forEach(sql) { row in
      let value = PublicationReader.value(row.text(0), group)
      var sum = ExactSum(tenThousandths: Int128(row.int(3)) << 32 + Int128(row.int(4)))
      for text in row.text(5).split(separator: " ") {
        sum += ExactSum(String(text)) ?? ExactSum()
      }
      let total = CurrencyTotal(currency: row.text(1), awards: Int(row.int(2)), sum: sum)
      rows.append(SpendingRow(value: value, label: value, total: total))
    }
    return rows
  }

  /// A group's value as it is shown: months as `2025-03`, nothing where there is no date.
  private static func value(_ value: String, _ group: SpendingGroup?) -> String {
    guard group == .month || group == .year else { return value }
    if value == "0" { return "" }
    guard group == .month, value.utf8.count == 6 else { return value }
    return "\(value.prefix(4))-\(value.suffix(2))"
  }

  /// The name of a party in its newest process.
  func name(of id: String, role: String) throws(StoreError) -> String? {
    var name: String?
    if role == "procuringEntity" {
      try forEach(SQLText(PublicationReader.procuringEntityName, [.text(id)])) {
        name = $0.textIfAny(0)
      }
    } else {
      let query = SQLText(PublicationReader.nameOfParty, [.text(role), .text(id)])
      try forEach(query) { name = $0.textIfAny(0) }
    }
    return name
  }

  static let nameOfParty = "SELECT name FROM party WHERE role = ? AND id = ?"
  static let procuringEntityName =
    "SELECT x.procuringEntityName FROM process AS p "
    + "CROSS JOIN processText AS x ON x.position = p.position WHERE p.procuringEntity = ? "
    + "ORDER BY p.position DESC LIMIT 1"
}
