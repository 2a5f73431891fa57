internal import OCDSCore

/// The statements that answer questions about a selection.
struct SelectionSQL {
  /// What the search begins with: the most selective of what is asked.
  enum Driver: Hashable {
    /// The full text index.
    case search
    /// The awards of one supplier or of several.
    case supplier
    /// The classifications.
    case classification
    /// An index of `process`.
    case column(SelectionFilter)
    /// All processes, in the order asked for.
    case walk
  }

  let selection: Selection
  /// The last position that is seen; nil where all are.
  let bound: Int64?

  /// The columns of a row of places.
  enum Page: Hashable {
    /// From the beginning.
    case first
    /// Those of the same key after a position.
    case same(SQLValue, Int64)
    /// Those of later keys.
    case later(SQLValue)
    /// After a position, where that is the order.
    case after(Int64)
  }

  var driver: Driver {
    let values = selection.values
    if selection.search != nil { return .search }
    if values[.supplier] != nil { return .supplier }
    if values[.classification] != nil { return .classification }
    for filter in [SelectionFilter.buyer, .procuringEntity] where values[filter] != nil {
      return .column(filter)
    }
    return .walk
  }

  /// The driver of a listing: an index of a code serves where its entries come in the order asked for.
  private var listingDriver: Driver {
    guard driver == .walk, selection.sort == .published else { return driver }
    for filter in [SelectionFilter.status, .method, .category]
    where selection.values[filter]?.count == 1 {
      return .column(filter)
    }
    return .walk
  }

  /// The column by which processes are ordered.
  var sortColumn: String {
    switch selection.sort {
    case .published: "p.position"
    case .date:
      switch selection.dateField {
      case .first: "p.first"
      case .tender: "p.tenderDate"
      case .award: "p.awardDate"
      case .contract: "p.contractDate"
      }
    case .updated: "p.last"
    case .amount: "p.amount"
    case .title: "p.title"
    case .relevance: "s.score"
    }
  }

  /// Where the selected processes are read, as `p`, and under which conditions; each process comes once.
  func source(_ driver: Driver) -> (from: SQLText, conditions: [SQLText]) {
    var conditions = processConditions(driver: driver) + linkedConditions(driver: driver)
    switch driver {
    case .search:
      let expression: [SQLValue] = [.text(selection.search ?? "\"\"")]
      if selection.sort == .relevance {
        let from = SQLText(
          "(SELECT rowid AS position, CAST(-1000000 * rank AS INTEGER) AS score "
            + "FROM processSearch WHERE processSearch MATCH ?) AS s "
            + "CROSS JOIN process AS p ON p.position = s.position",
          expression
        )
        return (from, conditions)
      }
      conditions.insert(SQLText("s.processSearch MATCH ?", expression), at: 0)
      return (
        SQLText("processSearch AS s CROSS JOIN process AS p ON p.position = s.rowid"), conditions
      )
    case .supplier:
      var from = SQLText("(SELECT DISTINCT d.position FROM awardLine AS d WHERE ")
      from.append(.all(lineConditions("d")))
      from.append(") AS k CROSS JOIN process AS p ON p.position = k.position")
      return (from, conditions)
    case .classification:
      var from = SQLText("(")
      from.append(SelectionSQL.classified(selection.values[.classification] ?? []))
      from.append(") AS k CROSS JOIN process AS p ON p.position = k.position")
      return (from, conditions)
    case .column, .walk: return (SQLText("process AS p"), conditions)
    }
  }

  /// The keys and positions of a page of processes: key, position.
  func places(_ page: Page, backwards: Bool, limit: Int) -> SQLText {
    let isAscending = (selection.order == .asc) != backwards
    let (after, direction) = isAscending ? (">", "ASC") : ("<", "DESC")
    let driver = listingDriver
    if selection.sort == .published {
      return positions(page, driver, after, direction, limit)
    }
    let key = sortColumn
    var (from, conditions) = source(driver)
    switch page {
    case .first, .after:
      // A bound beyond all keys: so the index is entered, not scanned.
      conditions.append(SQLText("\(key) \(after)= ?", [farthest(isAscending)]))
    case .same(let value, let position):
      conditions.append(SQLText("\(key) = ?", [value]))
      conditions.append(SQLText("p.position \(after) ?", position))
    case .later(let value): conditions.append(SQLText("\(key) \(after) ?", [value]))
    }
    var query = SQLText("SELECT \(key), p.position FROM ")
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    query.append(
      SQLText(" ORDER BY \(key) \(direction), p.position \(direction) LIMIT ?", Int64(limit))
    )
    return query
  }

  private func farthest(_ isAscending: Bool) -> SQLValue {
    if selection.sort == .title { return .text(isAscending ? "" : "\u{10FFFF}") }
    return .int(isAscending ? .min : .max)
  }

  /// A page in the order of first publication.
  private func positions(
    _ page: Page,
    _ driver: Driver,
    _ after: String,
    _ direction: String,
    _ limit: Int
  ) -> SQLText {
    var start: Int64 = after == ">" ? .min : .max
    if case .after(let position) = page { start = position }
    var query: SQLText
    let column: String
    var group = ""
    if driver == .supplier, selection.values[.supplier]?.count == 1 {
      // The lines of one supplier lie in the order of positions: a page ends the search.
      column = "d.position"
      query = SQLText(
        "SELECT 0, d.position FROM awardLine AS d CROSS JOIN process AS p "
          + "ON p.position = d.position WHERE "
      )
      query.append(
        .all(
          lineConditions("d") + processConditions(driver: driver)
            + linkedConditions(driver: driver)
        )
      )
      group = " GROUP BY d.position"
    } else {
      let (from, conditions) = source(driver)
      column = driver == .search ? "s.rowid" : "p.position"
      query = SQLText("SELECT 0, p.position FROM ")
      query.append(from)
      query.append(" WHERE ")
      query.append(.all(conditions))
    }
    query.append(SQLText(" AND \(column) \(after) ?", start))
    query.append(SQLText("\(group) ORDER BY \(column) \(direction) LIMIT ?", Int64(limit)))
    return query
  }

  /// The positions of all selected processes, in no order.
  var allPositions: SQLText {
    let (from, conditions) = source(driver)
    var query = SQLText("SELECT p.position FROM ")
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    return query
  }

  /// How many processes are selected.
  var total: SQLText {
    let (from, conditions) = source(driver)
    var query = SQLText("SELECT count(*) FROM ")
    query.append(from)
    query.append(" WHERE ")
    query.append(.all(conditions))
    return query
  }
}
