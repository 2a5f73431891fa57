internal import OCDSCore

extension SelectionSQL {
  /// The selected processes, and whatever else a question joins to them.
  private func query(
    _ columns: String,
    join: String = "",
    conditions more: [SQLText] = [],
    _ end: SQLText
  ) -> SQLText {
    let (from, conditions) = source(driver)
    var query = SQLText("SELECT \(columns) FROM ")
    query.append(from)
    query.append(join)
    query.append(" WHERE ")
    query.append(.all(conditions + more))
    query.append(end)
    return query
  }

  /// How many processes have each value: value, processes.
  func counts(_ facet: Facet, limit: Int) -> SQLText {
    let lines = " CROSS JOIN awardLine AS l ON l.position = p.position"
    let end = { (group: String) in
      SQLText(" GROUP BY \(group) ORDER BY 2 DESC, 1 LIMIT ?", Int64(limit))
    }
    switch facet {
    case .method, .category, .status, .buyer, .procuringEntity:
      let column = "p.\(facet.rawValue)"
      return query("\(column), count(*)", end(column))
    case .year: return years(limit)
    case .supplier:
      return query(
        "l.supplier, count(DISTINCT l.position)",
        join: lines,
        conditions: lineConditions("l") + [SQLText("+l.supplier <> ''")],
        end("l.supplier")
      )
    case .currency:
      switch selection.amountField {
      case .tender:
        return query("p.tenderCurrency, count(*)", end("p.tenderCurrency"))
      case .contract:
        return query(
          "c.currency, count(DISTINCT c.position)",
          join: " CROSS JOIN contractLine AS c ON c.position = p.position",
          conditions: contractConditions("c"),
          end("c.currency")
        )
      case .any, .award:
        let column = selection.amountField == .any ? "l.comparedCurrency" : "l.currency"
        return query(
          "\(column), count(DISTINCT l.position)",
          join: lines,
          conditions: lineConditions("l"),
          end(column)
        )
      }
    }
  }

  private func years(_ limit: Int) -> SQLText {
    let end = { (group: String) in
      SQLText(" GROUP BY \(group) ORDER BY 1 DESC LIMIT ?", Int64(limit))
    }
    switch selection.dateField {
    case .first: return query("p.firstMonth / 100, count(*)", end("p.firstMonth / 100"))
    case .tender:
      return query("p.tenderMonth / 100, count(*)", end("p.tenderMonth / 100"))
    case .award:
      return query(
        "l.month / 100, count(DISTINCT l.position)",
        join: " CROSS JOIN awardLine AS l ON l.position = p.position",
        conditions: lineConditions("l"),
        end("l.month / 100")
      )
    case .contract:
      return query(
        "c.month / 100, count(DISTINCT c.position)",
        join: " CROSS JOIN contractLine AS c ON c.position = p.position",
        conditions: contractConditions("c"),
        end("c.month / 100")
      )
    }
  }

  /// The sums of money: group, currency, awards, high and low parts, texts of what is not in them.
  ///
  /// The sums are of whole ten-thousandths in two parts, which no number of rows makes too large, and the few amounts with
  /// more decimals come as texts.
  func spending(_ group: SpendingGroup?, currency: String?, limit: Int) -> SQLText {
    let column: String =
      switch group {
      case nil: "''"
      case .month: "l.month"
      case .year: "l.month / 100"
      case .method: "p.method"
      case .category: "p.category"
      case .buyer: "p.buyer"
      case .supplier: "l.supplier"
      }
    var conditions = lineConditions("l")
    conditions.append(
      SQLText("l.award >= 0 AND l.isCounted = 1 AND l.amount > ?", AbsentValue.number)
    )
    if let currency { conditions.append(SQLText("l.currency = ?", [.text(currency)])) }
    if group != .supplier { conditions += eachAwardOnce }
    let high = "sum(l.amount >> 33)"
    let low = "sum((l.amount >> 1) & 4294967295)"
    return query(
      "\(column), l.currency, count(*), "
        + "sum(CASE WHEN l.amount & 1 = 0 THEN l.amount >> 33 ELSE 0 END), "
        + "sum(CASE WHEN l.amount & 1 = 0 THEN (l.amount >> 1) & 4294967295 ELSE 0 END), "
        + "group_concat(CASE WHEN l.amount & 1 THEN l.amountText END, ' ')",
      join: " CROSS JOIN awardLine AS l ON l.position = p.position",
      conditions: conditions,
      SQLText(
        " GROUP BY \(column), l.currency "
          + "ORDER BY \(high) + (\(low) >> 32) DESC, \(low) & 4294967295 DESC, 1, 2 LIMIT ?",
        Int64(limit)
      )
    )
  }

  /// An award with several suppliers that are asked for has several lines: the first of them counts.
  private var eachAwardOnce: [SQLText] {
    let suppliers = selection.values[.supplier]
    if suppliers?.count == 1 { return [] }
    if suppliers == nil && selection.values[.natural] == nil {
      return [SQLText("l.isFirst = 1")]
    }
    var earlier = SQLText(
      "NOT EXISTS (SELECT 1 FROM awardLine AS e WHERE e.position = l.position "
        + "AND e.line < l.line AND +e.award = l.award AND "
    )
    earlier.append(.all(lineConditions("e", pinned: true)))
    earlier.append(")")
    return [earlier]
  }
}
