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
      guard group == .buyer else { return rows }
      return try rows.map { row throws(StoreError) in
        let name = try reader.name(of: row.value, role: "buyer")
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
    var rows: [SpendingRow] = []
    let sql = try sql(selection).spending(group, currency: currency, limit: limit)
    try forEach(sql) { row in
      var value = row.text(0)
      if group == .month || group == .year {
        if value == "0" { value = "" }
        if group == .month && value.utf8.count == 6 {
          value = "\(value.prefix(4))-\(value.suffix(2))"
        }
      }
      var sum = ExactSum(tenThousandths: Int128(row.int(4)) << 32 + Int128(row.int(5)))
      for text in row.text(6).split(separator: " ") {
        sum += ExactSum(String(text)) ?? ExactSum()
      }
      let name = row.text(1)
      rows.append(
        SpendingRow(
          value: value,
          label: name.isEmpty ? value : name,
          total: CurrencyTotal(currency: row.text(2), awards: Int(row.int(3)), sum: sum)
        )
      )
    }
    return rows
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
