internal import OCDSCore

extension PublicationReader {
  /// A page of the awards of a selection, a row for each of their suppliers.
  ///
  /// Where the selection asks for suppliers, amounts or dates of awards, the rows are those that fit; else all awards of its
  /// processes. The selection's own order is not looked at.
  ///
  /// A page ends with a process, or by date with what a process has of one date, and so may have fewer rows than asked
  /// for: a release that reorders the process's rows before the next page is read neither hides a row nor repeats one. Where
  /// there are more rows than that, they come by the award's and the supplier's id, which no release reorders.
  ///
  /// - Complexity: O(limit) along an index for one supplier, and by date for one buyer; else as for `records(of:)`, and all
  ///   awards of the selection are sorted where they are asked for by date. A process with more rows than a page is sorted for
  ///   each of its pages.
  public mutating func awards(
    of selection: Selection,
    order: AwardOrder = .published,
    after cursor: RowCursor? = nil,
    limit: Int
  ) throws(StoreError) -> RowPage<AwardRow> {
    try renew()
    let isByDate = order == .date
    let heads = isByDate ? 2 : 1
    let sql = try sql(selection.unordered)
    return try page(
      RowPlace(cursor, heads: heads, ids: 2),
      end: isByDate ? -1 : .max,
      limit: limit,
      place: { row in
        isByDate
          ? [.int(row.date?.milliseconds ?? AbsentValue.number), .int(row.position)]
          : [.int(row.position)]
      },
      id: { [.text($0.awardId ?? ""), .text($0.supplier?.id ?? "")] },
      read: { reader, within, after, limit throws(StoreError) in
        var rows: [AwardRow] = []
        let query = sql.awards(byDate: isByDate, within: within, after: after, limit: limit)
        try reader.forEach(query) { rows.append(AwardRow($0)) }
        return rows
      }
    )
  }

  /// A page of the contracts of a selection, by process in the order of first publication.
  ///
  /// Where the selection asks for awards or contracts, those that fit; else all contracts of its processes. Pages end as
  /// those of `awards(of:)` do, and a process with more contracts than a page has them by their ids.
  public mutating func contracts(
    of selection: Selection,
    after cursor: RowCursor? = nil,
    limit: Int
  ) throws(StoreError) -> RowPage<ContractRow> {
    try renew()
    let sql = try sql(selection.unordered)
    return try page(
      RowPlace(cursor, heads: 1, ids: 1),
      end: .max,
      limit: limit,
      place: { [.int($0.position)] },
      id: { [.text($0.contractId ?? "")] },
      read: { reader, within, after, limit throws(StoreError) in
        var rows: [ContractRow] = []
        let query = sql.contracts(within: within, after: after, limit: limit)
        try reader.forEach(query) { row throws(StoreError) in
          var suppliers: [PartyReference] = []
          let query = SQLText(ContractRow.suppliersSQL, [.int(row.int(0)), .int(row.int(19))])
          try reader.forEach(query) {
            suppliers.append(PartyReference(id: $0.text(0), name: $0.text(1)))
          }
          rows.append(ContractRow(row, suppliers: suppliers))
        }
        return rows
      }
    )
  }

  /// Reads rows after a place: of all, or within a process.
  private typealias RowRead<Row> = (
    borrowing PublicationReader, _ within: [SQLValue]?, _ after: [SQLValue]?, _ limit: Int
  ) throws(StoreError) -> [Row]

  private func page<Row>(
    _ start: RowPlace,
    end: Int64,
    limit: Int,
    place: (Row) -> [SQLValue],
    id: (Row) -> [SQLValue],
    read: RowRead<Row>
  ) throws(StoreError) -> RowPage<Row> {
    guard limit > 0 else { return RowPage(rows: [], next: nil) }
    var within: [SQLValue]
    var after: [SQLValue]?
    switch start {
    case .among(let start):
      let rows = try read(self, nil, start, limit + 1)
      guard rows.count > limit, let beyond = rows.last.map(place) else {
        return RowPage(rows: rows, next: nil)
      }
      let whole = rows.prefix { place($0) != beyond }
      if let last = whole.last {
        return RowPage(rows: Array(whole), next: RowCursor(place(last) + [.int(end)]))
      }
      within = beyond
    case .within(let process, let id): (within, after) = (process, id)
    }
    var rows = try read(self, within, after, limit + 1)
    if rows.count > limit {
      let shown = rows.prefix(limit)
      let last = id(rows[limit - 1])
      var count = shown.reversed().prefix { id($0) == last }.count
      // Rows of the same ids may have filled the pages before, too.
      if count == limit, let after, Array(after.dropLast()) == last, case .int(let n)? = after.last
      {
        count += Int(n)
      }
      let next = RowCursor(within + last + [.int(Int64(count))])
      if next.text.utf8.count <= RowCursor.mostBytes {
        return RowPage(rows: Array(shown), next: next)
      }
      // Ids too long for an address: the process comes whole.
      rows = try read(self, within, after, 100_000)
    }
    let last = within + [.int(end)]
    let isMore = try !read(self, nil, last, 1).isEmpty
    return RowPage(rows: rows, next: isMore ? RowCursor(last) : nil)
  }
}

/// Where a page of rows begins.
private enum RowPlace {
  /// After a row of all rows; nil for the first page.
  case among([SQLValue]?)
  /// In a process that has more rows than a page, or in what it has of one date, after a row's ids and as many rows of the same.
  case within([SQLValue], after: [SQLValue])

  /// Reads a cursor of some numbers and an end, or of these numbers, some ids and a count; any other is another listing's.
  init(_ cursor: RowCursor?, heads: Int, ids: Int) {
    self = .among(nil)
    guard let values = cursor?.values else { return }
    let isText = values.map { value in
      if case .text = value { return true }
      return false
    }
    if isText == Array(repeating: false, count: heads + 1) {
      self = .among(values)
    } else if isText
      == Array(repeating: false, count: heads) + Array(repeating: true, count: ids) + [false]
    {
      self = .within(Array(values.prefix(heads)), after: Array(values.dropFirst(heads)))
    }
  }
}
