internal import OCDSCore

/// The statements that keep what suppliers and buyers have.
///
/// What new processes add is counted while they are stored (`PartyTallies`) and joined to what a party has. Where a
/// process changed, its parties are noted in `temp.touchedParty` and counted from their rows: process by process, line by
/// line, so that the result does not depend on which batch brought them. Both give the same.
struct PartyStoring {
  private let connection: Connection
  private let find: KeptStatement
  private let insert: KeptStatement
  private let touch: KeptStatement
  private let isTouched: KeptStatement

  init(_ connection: Connection) throws(StoreError) {
    func keep(_ sql: String) throws(StoreError) -> KeptStatement {
      KeptStatement(try connection.prepare(sql))
    }
    try connection.execute(
      "CREATE TEMP TABLE IF NOT EXISTS touchedParty (role TEXT, id TEXT, PRIMARY KEY (role, id)) "
        + "WITHOUT ROWID; DELETE FROM temp.touchedParty"
    )
    self.connection = connection
    find = try keep(
      "SELECT name, processes, awards, totals FROM party WHERE role = ?1 AND id = ?2"
    )
    insert = try keep(
      "INSERT OR REPLACE INTO party VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    )
    touch = try keep("INSERT OR IGNORE INTO temp.touchedParty VALUES (?1, ?2)")
    isTouched = try keep("SELECT 1 FROM temp.touchedParty WHERE role = ?1 AND id = ?2")
  }

  /// Notes the parties of a process, to be counted from their rows.
  func touch(_ facts: ProcessFacts) throws(StoreError) {
    for line in facts.awards where !line.supplier.isEmpty {
      try touch(.supplier, facts.texts.string(of: line.supplier))
    }
    if !facts.buyer.isEmpty { try touch(.buyer, facts.texts.string(of: facts.buyer)) }
  }

  private func touch(_ role: PartyRole, _ id: String) throws(StoreError) {
    try touch.bind([.text(role.rawValue), .text(id)])
    try touch.statement.run()
  }

  /// Joins what new processes add to what their parties have, but for those that are counted from their rows.
  ///
  /// - Complexity: O(parties of the new processes).
  func add(_ tallies: PartyTallies) throws(StoreError) {
    try tallies.forEach { party throws(StoreError) in
      let key: [SQLValue] = [.text(party.role.rawValue), .text(party.id)]
      try isTouched.bind(key)
      let isTouched = try self.isTouched.statement.step()
      self.isTouched.statement.reset()
      if isTouched { return }
      try find.bind(key)
      guard try find.statement.step() else { return try store(party) }
      let whole = party.added(
        toName: find.statement.text(0),
        processes: find.statement.int(1),
        awards: find.statement.int(2),
        totals: find.statement.text(3)
      )
      find.statement.reset()
      if let whole { try store(whole) } else { try touch(party.role, party.id) }
    }
  }

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

  /// Counts the parties that were touched from their rows.
  ///
  /// - Complexity: O(lines of these parties).
  func storeTouched() throws(StoreError) {
    try connection.execute(
      "DELETE FROM party WHERE (role, id) IN (SELECT role, id FROM temp.touchedParty)"
    )
    for (role, sql) in [
      (PartyRole.supplier, PartyStoring.suppliers), (.buyer, PartyStoring.buyers),
    ] {
      var select = try connection.prepare(sql)
      var tally = RowTally(id: "")
      while try select.step() {
        let id = select.text(0)
        // By bytes, as the database tells them apart.
        if !id.utf8.elementsEqual(tally.id.utf8) {
          try store(tally.totals(role))
          tally = RowTally(id: id)
        }
        tally.count(select)
      }
      try store(tally.totals(role))
    }
    try connection.execute("DELETE FROM temp.touchedParty")
  }

  private func store(_ party: PartyTotals) throws(StoreError) {
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
