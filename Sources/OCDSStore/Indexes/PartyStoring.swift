internal import OCDSCore

/// Counts what suppliers and buyers have, for the parties of `temp.touchedParty`.
///
/// A party is counted from its lines in their order, so that the result does not depend on which batch brought them.
enum PartyStoring {
  /// The lines of the touched parties, party by party: of an award with several suppliers, a line for each.
  private static let suppliers =
    "SELECT t.id, l.position, l.supplierName, l.isNatural, l.award, l.isCounted, l.amount, "
    + "l.currency, l.amountText FROM temp.touchedParty AS t "
    + "CROSS JOIN awardLine AS l ON l.supplier = t.id WHERE t.role = 'supplier' "
    + "ORDER BY t.id, l.position, l.line"
  private static let buyers =
    "SELECT t.id, p.position, x.buyerName, 0, l.award, l.isCounted AND l.isFirst, l.amount, "
    + "l.currency, l.amountText FROM temp.touchedParty AS t "
    + "CROSS JOIN process AS p ON p.buyer = t.id "
    + "CROSS JOIN processText AS x ON x.position = p.position "
    + "CROSS JOIN awardLine AS l ON l.position = p.position WHERE t.role = 'buyer' "
    + "ORDER BY t.id, p.position, l.line"

  /// Stores parties where there is none yet.
  static func store(_ tallies: PartyTallies, _ connection: Connection) throws(StoreError) {
    let insert = try insertion(connection)
    try tallies.forEach { party throws(StoreError) in try store(party, insert) }
  }

  /// Counts the parties that were touched.
  static func storeTouched(_ connection: Connection) throws(StoreError) {
    try connection.execute(
      "DELETE FROM party WHERE (role, id) IN (SELECT role, id FROM temp.touchedParty)"
    )
    let insert = try insertion(connection)
    for (role, sql) in [(PartyRole.supplier, suppliers), (.buyer, buyers)] {
      var select = try connection.prepare(sql)
      var tally = RowTally(id: "")
      while try select.step() {
        let id = select.text(0)
        // By bytes, as the database tells them apart.
        if !id.utf8.elementsEqual(tally.id.utf8) {
          try store(tally.totals(role), insert)
          tally = RowTally(id: id)
        }
        tally.count(select)
      }
      try store(tally.totals(role), insert)
    }
  }

  private static func insertion(_ connection: Connection) throws(StoreError) -> KeptStatement {
    KeptStatement(
      try connection.prepare("INSERT INTO party VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
    )
  }

  private static func store(
    _ party: PartyTotals,
    _ insert: KeptStatement
  ) throws(StoreError) {
    guard !party.id.isEmpty else { return }
    let totals = party.totals.sorted { ($1.awards, $0.currency) < ($0.awards, $1.currency) }
    var key: [UInt8] = []
    let name = Array(party.name.utf8)
    SortKey.append(keyOf: name.span, limit: 200, to: &key)
    var texts = TextStore()
    let role = texts.append(party.role.rawValue)
    let id = texts.append(party.id)
    let storedName = texts.append(name)
    let nameKey = texts.append(key)
    let sums = texts.append(CurrencyTotal.text(of: totals))
    let sum = totals.first?.sum.key ?? AbsentValue.number
    try insert.statement.run(texts: texts) { row in
      row.text(role)
      row.text(id)
      row.text(storedName)
      row.text(nameKey)
      row.flag(party.isNatural)
      row.int(party.processes)
      row.int(party.awards)
      row.int(sum)
      row.text(sums)
    }
  }
}

/// What one party has, by the rows.
private struct RowTally {
  let id: String
  /// The name in the newest of its processes that gives one.
  var name = ""
  var isNatural = false
  var processes: Int64 = 0
  var awards: Int64 = 0
  private var last: Int64 = 0
  private var sums: [String: (count: Int, units: Int128, rest: ExactSum)] = [:]

  init(id: String) { self.id = id }

  mutating func count(_ row: borrowing Statement) {
    let position = row.int(1)
    if position != last { processes += 1 }
    last = position
    let name = row.text(2)
    if !name.isEmpty { self.name = name }
    isNatural = row.int(3) != 0
    guard row.int(4) >= 0, row.int(5) != 0 else { return }
    awards += 1
    let key = row.int(6)
    guard key != AbsentValue.number else { return }
    var sum = sums[row.text(7)] ?? (0, 0, ExactSum())
    sum.count += 1
    if key & 1 == 0 {
      sum.units += Int128(key >> 1)
    } else if let exact = ExactSum(row.text(8)) {
      sum.rest += exact
    }
    sums[row.text(7)] = sum
  }

  func totals(_ role: PartyRole) -> PartyTotals {
    PartyTotals(
      role: role,
      id: id,
      name: name,
      isNatural: isNatural,
      processes: processes,
      awards: awards,
      totals: sums.map { currency, sum in
        CurrencyTotal(
          currency: currency,
          awards: sum.count,
          sum: ExactSum(tenThousandths: sum.units) + sum.rest
        )
      }
    )
  }
}
