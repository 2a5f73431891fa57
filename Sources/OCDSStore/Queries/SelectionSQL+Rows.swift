internal import OCDSCore

extension SelectionSQL {
  private static let texts = " CROSS JOIN processText AS x ON x.position = p.position"

  /// A page of the awards of a selection: of the awards that fit where awards are asked for, else of all.
  ///
  /// By process and line, or by date from the newest; within one process, or what it has of one date, by what tells a row
  /// from others whatever their order.
  func awards(
    byDate: Bool,
    within place: [SQLValue]? = nil,
    after cursor: [SQLValue]?,
    limit: Int
  ) -> SQLText {
    let values = selection.values
    let isBySupplier = driver == .supplier && values[.supplier]?.count == 1
    let isByBuyer = byDate && driver == .column(.buyer) && values[.buyer]?.count == 1
    var from: SQLText
    var conditions: [SQLText]
    if isBySupplier || isByBuyer {
      // The index of the supplier's or the buyer's lines has the order that is asked for.
      from = SQLText("awardLine AS l CROSS JOIN process AS p ON p.position = l.position")
      conditions = processConditions(driver: .walk)
      let contracts = SelectionSQL(selection: selection, bound: bound)
        .linkedConditions(driver: .supplier)
      conditions += contracts
      if isByBuyer { conditions.append(.among("l.buyer", values[.buyer] ?? [])) }
    } else {
      (from, conditions) = source(driver)
      from.append(" CROSS JOIN awardLine AS l ON l.position = p.position")
    }
    from.append(SelectionSQL.texts)
    conditions += lineConditions("l", pinned: !isBySupplier)
    conditions.append(SQLText("l.award >= 0"))
    var order = isBySupplier ? "l.position, l.line" : "p.position, l.line"
    if let place {
      let position = Array(place.suffix(1))
      conditions.append(SQLText("p.position = ?", position))
      conditions.append(SQLText("l.position = ?", position))
      if byDate { conditions.append(SQLText("l.date = ?", Array(place.prefix(1)))) }
      if let cursor {
        conditions.append(SQLText("(l.awardId, l.supplier) >= (?, ?)", Array(cursor.dropLast())))
      }
      order = "l.awardId, l.supplier, l.line"
    } else if byDate {
      order = "l.date DESC, l.position DESC, l.line DESC"
      let start = cursor ?? [.int(.max), .int(.max), .int(.max)]
      conditions.append(SQLText("(l.date, l.position, l.line) < (?, ?, ?)", start))
    } else {
      let start = cursor ?? [.int(0), .int(-1)]
      if !isBySupplier { conditions.append(SQLText("p.position >= ?", [start[0]])) }
      conditions.append(SQLText("(l.position, l.line) > (?, ?)", start))
    }
    return rows(
      AwardRow.columns,
      from,
      conditions,
      order,
      limit,
      skipping: place == nil ? nil : cursor
    )
  }

  /// A page of the contracts of a selection, by process and line: where awards are asked for, of those that fit.
  ///
  /// Within one process by what tells a row from others whatever their order.
  func contracts(
    within place: [SQLValue]? = nil,
    after cursor: [SQLValue]?,
    limit: Int
  ) -> SQLText {
    var (from, conditions) = contractSource
    from.append(SelectionSQL.texts)
    if let place {
      conditions.append(SQLText("p.position = ?", place))
      if let cursor {
        conditions.append(SQLText("c.contractId >= ?", Array(cursor.dropLast())))
      }
      let order = "c.contractId, c.line"
      return rows(ContractRow.columns, from, conditions, order, limit, skipping: cursor)
    }
    let start = cursor ?? [.int(0), .int(-1)]
    conditions.append(SQLText("p.position >= ?", [start[0]]))
    conditions.append(SQLText("(c.position, c.line) > (?, ?)", start))
    return rows(ContractRow.columns, from, conditions, "p.position, c.line", limit)
  }

  private var contractSource: (from: SQLText, conditions: [SQLText]) {
    var (from, conditions) = source(driver)
    from.append(" CROSS JOIN contractLine AS c ON c.position = p.position")
    conditions += contractConditions("c")
    let lines = lineConditions("l", pinned: true)
    if !lines.isEmpty {
      var condition = SQLText(
        "EXISTS (SELECT 1 FROM awardLine AS l WHERE l.position = c.position "
          + "AND +l.award = c.award AND "
      )
      condition.append(.all(lines))
      condition.append(")")
      conditions.append(condition)
    }
    return (from, conditions)
  }

  /// How many rows `awards` has in all.
  var awardTotal: SQLText {
    var (from, conditions) = source(driver)
    from.append(" CROSS JOIN awardLine AS l ON l.position = p.position")
    conditions += lineConditions("l", pinned: true)
    conditions.append(SQLText("l.award >= 0"))
    return count(from, conditions)
  }

  /// How many rows `contracts` has in all.
  var contractTotal: SQLText {
    let (from, conditions) = contractSource
    return count(from, conditions)
  }

  private func count(_ from: SQLText, _ conditions: [SQLText]) -> SQLText {
    var query = SQLText("SELECT count(*) FROM ")
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    return query
  }

  /// A page of the releases of a selection's processes, by sequence in either direction.
  func releases(after sequence: Int64?, newestFirst: Bool, limit: Int) -> SQLText {
    let driver = self.driver
    var (from, conditions) = source(driver)
    if driver == .walk {
      // Along the ledger: most processes fit, or none of their releases could be found faster.
      from = SQLText(
        "release AS r CROSS JOIN record AS o ON o.ocid = r.ocid "
          + "CROSS JOIN process AS p ON p.position = o.position"
      )
    } else {
      from.append(
        " CROSS JOIN record AS o ON o.position = p.position "
          + "CROSS JOIN release AS r ON r.ocid = o.ocid"
      )
    }
    let start = sequence ?? (newestFirst ? .max : 0)
    let plus = driver == .walk ? "" : "+"
    conditions.append(SQLText("\(plus)r.sequence \(newestFirst ? "<" : ">") ?", start))
    if let bound { conditions.append(SQLText("+r.sequence <= ?", bound)) }
    return rows(
      ReleaseRow.columns,
      from,
      conditions,
      "r.sequence \(newestFirst ? "DESC" : "ASC")",
      limit
    )
  }

  /// How many releases the selected processes have.
  var releaseTotal: SQLText {
    var (from, conditions) = source(driver)
    let columns: String
    if let bound {
      columns = "count(*)"
      from.append(
        " CROSS JOIN record AS o ON o.position = p.position "
          + "CROSS JOIN release AS r ON r.ocid = o.ocid"
      )
      conditions.append(SQLText("+r.sequence <= ?", bound))
    } else {
      columns = "coalesce(sum(x.releases), 0)"
      from.append(SelectionSQL.texts)
    }
    var query = SQLText("SELECT \(columns) FROM ")
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    return query
  }

  private func rows(
    _ columns: String,
    _ from: SQLText,
    _ conditions: [SQLText],
    _ order: String,
    _ limit: Int,
    skipping cursor: [SQLValue]? = nil
  ) -> SQLText {
    var query = SQLText("SELECT \(columns) FROM ")
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    query.append(SQLText(" ORDER BY \(order) LIMIT ?", Int64(max(0, min(limit, 100_000)))))
    // A cursor among rows of one process ends with how many rows of the same ids were read.
    if let count = cursor?.last { query.append(SQLText(" OFFSET ?", [count])) }
    return query
  }

  /// How many of the selected processes are direct awards, and had a single bidder.
  var shares: SQLText {
    let (from, conditions) = source(driver)
    var query = SQLText(
      "SELECT count(*), sum(p.method <> ''), sum(p.method = 'direct'), "
        + "sum(p.bidders > 0 AND p.method <> 'direct'), "
        + "sum(p.bidders = 1 AND p.method <> 'direct') FROM "
    )
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    return query
  }
}
