internal import OCDSCore

extension SelectionSQL {
  /// What is asked of the process itself.
  ///
  /// A plus before a column keeps SQLite from looking it up in an index: the driver is chosen here, not by guesses about
  /// tables that it has no statistics of.
  func processConditions(driver: Driver) -> [SQLText] {
    var all: [SQLText] = []
    let columns: [SelectionFilter] = [.buyer, .procuringEntity, .method, .category, .status]
    for filter in columns {
      guard let values = selection.values[filter] else { continue }
      let plus = driver == .column(filter) ? "" : "+"
      all.append(.among("\(plus)p.\(filter.name)", values))
    }
    if let tags = selection.values[.tag] {
      all.append(SQLText("p.tags & ? <> 0", tags.reduce(0) { $0 | TagSet.set(of: $1) }))
    }
    if driver != .classification, let codes = selection.values[.classification] {
      var condition = SQLText("p.position IN (")
      condition.append(SelectionSQL.classified(codes))
      condition.append(")")
      all.append(condition)
    }
    if let hasBids = boolean(.hasBids) {
      all.append(SQLText(hasBids ? "p.bidders > 0" : "p.bidders <= 0"))
    }
    if let single = boolean(.singleBid) {
      all.append(SQLText(single ? "p.bidders = 1" : "p.bidders > 1"))
    }
    switch selection.dateField {
    case .first: all += dates("+p.first")
    case .tender: all += dates("+p.tenderDate")
    case .award, .contract: break
    }
    if selection.amountField == .tender {
      all += amounts("p.tenderAmount", "p.tenderCurrency")
    } else if selection.amountField != .contract, let minimum = selection.minimum {
      // Follows from what is asked of the awards, and is cheaper to see.
      all.append(SQLText("p.largest >= ?", minimum))
    }
    if let bound { all.append(SQLText("+p.position <= ?", bound)) }
    return all
  }

  /// What is asked of one and the same award.
  ///
  /// Pinned where the award's place is known already: then no other index serves.
  func lineConditions(_ alias: String, pinned: Bool = false) -> [SQLText] {
    var all: [SQLText] = []
    if let ids = selection.values[.supplier] {
      all.append(.among("\(pinned ? "+" : "")\(alias).supplier", ids))
    }
    if let natural = boolean(.natural) {
      all.append(
        SQLText("\(alias).isNatural = \(natural ? 1 : 0) AND +\(alias).supplier <> ''")
      )
    }
    switch selection.amountField {
    case .any: all += amounts("\(alias).comparedAmount", "\(alias).comparedCurrency")
    case .award: all += amounts("\(alias).amount", "\(alias).currency")
    case .contract, .tender: break
    }
    if selection.dateField == .award { all += dates("+\(alias).date") }
    return all
  }

  /// What is asked of one and the same contract.
  func contractConditions(_ alias: String) -> [SQLText] {
    var all: [SQLText] = []
    if selection.amountField == .contract { all += amounts("\(alias).amount", "\(alias).currency") }
    if selection.dateField == .contract { all += dates("\(alias).date") }
    return all
  }

  /// What is asked of the awards and contracts of a process, as conditions on the process.
  func linkedConditions(driver: Driver) -> [SQLText] {
    var all: [SQLText] = []
    let lines = lineConditions("l")
    if !lines.isEmpty && driver != .supplier {
      var condition = SQLText(
        "EXISTS (SELECT 1 FROM awardLine AS l WHERE l.position = p.position AND "
      )
      condition.append(.all(lines))
      condition.append(")")
      all.append(condition)
    }
    let contracts = contractConditions("c")
    if !contracts.isEmpty {
      var condition = SQLText(
        "EXISTS (SELECT 1 FROM contractLine AS c WHERE c.position = p.position AND "
      )
      condition.append(.all(contracts))
      condition.append(")")
      all.append(condition)
    }
    return all
  }

  /// The processes whose items have one of some classifications.
  static func classified(_ codes: [String]) -> SQLText {
    var query = SQLText("")
    for (i, code) in codes.enumerated() {
      if i > 0 { query.append(" UNION ") }
      var id = code
      var scheme: String?
      if let colon = code.firstIndex(of: ":") {
        scheme = String(code[..<colon])
        id = String(code[code.index(after: colon)...])
      }
      // Nothing that is text comes after the last scalar.
      query.append(
        SQLText(
          "SELECT DISTINCT position FROM classification WHERE id >= ? AND id < ?",
          [.text(id), .text(id + "\u{10FFFF}")]
        )
      )
      if let scheme { query.append(SQLText(" AND scheme = ?", [.text(scheme)])) }
    }
    return query
  }

  private func boolean(_ filter: SelectionFilter) -> Bool? {
    selection.values[filter]?.first.map { $0 == "true" }
  }

  private func amounts(_ amount: String, _ currency: String) -> [SQLText] {
    var all: [SQLText] = []
    if let minimum = selection.minimum {
      all.append(SQLText("\(amount) >= ?", minimum))
    } else if selection.maximum != nil {
      all.append(SQLText("\(amount) > ?", AbsentValue.number))
    }
    if let maximum = selection.maximum { all.append(SQLText("\(amount) <= ?", maximum)) }
    if let currencies = selection.values[.currency] { all.append(.among(currency, currencies)) }
    return all
  }

  private func dates(_ column: String) -> [SQLText] {
    var all: [SQLText] = []
    if !selection.spans.isEmpty {
      all.append(
        .any(
          selection.spans.map {
            SQLText("\(column) >= ? AND \(column) < ?", [.int($0.start), .int($0.end)])
          }
        )
      )
    }
    if let start = selection.start { all.append(SQLText("\(column) >= ?", start)) }
    if let end = selection.end {
      all.append(SQLText("\(column) < ?", end))
      if selection.start == nil { all.append(SQLText("\(column) > ?", AbsentValue.number)) }
    }
    return all
  }
}
