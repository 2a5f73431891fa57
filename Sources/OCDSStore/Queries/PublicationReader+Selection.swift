public import OCDSCore

/// One page of a listing.
public struct SelectionPage<Row: Sendable>: Sendable {
  /// The rows, in the selection's order whichever way the page was reached.
  public let rows: [Row]
  /// Where the next page begins; nil where there is none.
  public let next: SelectionCursor?
  /// Where the page before ends; nil where there is none.
  public let previous: SelectionCursor?
}

extension SelectionPage {
  /// The page with each row made into another.
  func map<Other: Sendable>(_ rows: [Other]) -> SelectionPage<Other> {
    SelectionPage<Other>(rows: rows, next: next, previous: previous)
  }
}

extension PublicationReader {
  /// The last sequence of the ledger; 0 where it is empty.
  ///
  /// What is derived changes with it: totals and counts of one sequence stay as they are.
  public mutating func ledgerSequence() throws(StoreError) -> Int64 {
    try renew()
    return try sequenceNow()
  }

  func sequenceNow() throws(StoreError) -> Int64 {
    var sequence: Int64 = 0
    try forEach(SQLText(PublicationReader.newestSequence)) { sequence = $0.int(0) }
    return sequence
  }

  static let newestSequence = "SELECT max(sequence) FROM release"

  /// The last sequence that was published by an instant; 0 where none was.
  ///
  /// - Complexity: O(log releases) look-ups.
  public mutating func sequence(asOf instant: Instant) throws(StoreError) -> Int64 {
    try renew()
    return try lastSequence(asOf: instant)
  }

  func lastSequence(asOf instant: Instant) throws(StoreError) -> Int64 {
    // Sequences have no gaps worth speaking of, and times of publication never run backwards.
    var low: Int64 = 0
    var high = try sequenceNow()
    while low < high {
      let middle = low + (high - low + 1) / 2
      var published: Int64 = .max
      try forEach(SQLText(PublicationReader.publishedOfSequence, middle)) {
        published = $0.int(0)
      }
      if published <= instant.milliseconds { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Runs a statement and gives each row to a function.
  func forEach(
    _ query: SQLText,
    _ body: (borrowing Statement) throws(StoreError) -> Void
  ) throws(StoreError) {
    let kept = try statements.statement(query.text, of: connection)
    try kept.bind(query.values)
    do throws(StoreError) {
      while try kept.statement.step() { try body(kept.statement) }
    } catch {
      kept.statement.reset()
      throw error
    }
  }

  /// The statements of a selection as of its instant.
  func sql(_ selection: Selection) throws(StoreError) -> SelectionSQL {
    SelectionSQL(selection: selection, bound: try bound(of: selection))
  }

  /// The last position that a selection sees; nil where it sees all.
  func bound(of selection: Selection) throws(StoreError) -> Int64? {
    guard let instant = selection.asOf else { return nil }
    return try lastSequence(asOf: instant)
  }

  /// A page of a selection's processes: their keys and positions.
  ///
  /// After a cursor, or before one, where pages are turned backwards; from the beginning or the end without one.
  ///
  /// - Complexity: O(limit · log processes) where the selection's filters are selective or fit most processes; at worst all
  ///   processes are looked at, some 0.1 µs each.
  func places(
    of selection: Selection,
    _ cursor: SelectionCursor?,
    backwards: Bool,
    limit: Int
  ) throws(StoreError) -> SelectionPage<SelectionCursor> {
    let sql = try sql(selection)
    var found: [SelectionCursor] = []
    // One more than asked for: to know whether there is another page.
    let wanted = max(0, min(limit, 100_000)) + 1
    var pages: [SelectionSQL.Page] = [.first]
    if let cursor {
      pages =
        selection.sort == .published
        ? [.after(cursor.position)] : [.same(cursor.key, cursor.position), .later(cursor.key)]
    }
    for page in pages where found.count < wanted {
      let isText = selection.sort == .title
      let query = sql.places(page, backwards: backwards, limit: wanted - found.count)
      try forEach(query) { row in
        let key: SQLValue = isText ? .text(row.text(0)) : .int(row.int(0))
        found.append(SelectionCursor(key: key, position: row.int(1)))
      }
    }
    let isMore = found.count == wanted
    if isMore { found.removeLast() }
    if backwards { found.reverse() }
    // Whoever came from a page can go back to it, even where nothing is left here.
    let isBefore = backwards ? isMore : cursor != nil
    let isAfter = backwards ? cursor != nil : isMore
    return SelectionPage(
      rows: found,
      next: isAfter ? found.last : nil,
      previous: isBefore ? found.first : nil
    )
  }

  /// The positions of a page of processes, for whoever reads what belongs to them page by page, such as an export that
  /// holds no read for longer.
  public mutating func positions(
    of selection: Selection,
    after cursor: SelectionCursor? = nil,
    limit: Int
  ) throws(StoreError) -> SelectionPage<Int64> {
    try renew()
    let places = try places(of: selection, cursor, backwards: false, limit: limit)
    return places.map(places.rows.map(\.position))
  }

  /// A page of the records of a selection.
  ///
  /// `after` and `before` are cursors of the same selection; with neither, the page is the first.
  public mutating func records(
    of selection: Selection,
    after: SelectionCursor? = nil,
    before: SelectionCursor? = nil,
    limit: Int
  ) throws(StoreError) -> SelectionPage<StoredRecord> {
    try renew()
    let places = try places(
      of: selection,
      before ?? after,
      backwards: before != nil,
      limit: limit
    )
    var records: [StoredRecord] = []
    records.reserveCapacity(places.rows.count)
    for place in places.rows {
      try forEach(SQLText(PublicationReader.recordByPosition, place.position)) {
        records.append(PublicationReader.record($0))
      }
    }
    return places.map(records)
  }

  static let recordByPosition = "SELECT \(recordColumns) FROM record WHERE position = ?"

  /// A page of the processes of a selection as listings show them.
  public mutating func summaries(
    of selection: Selection,
    after: SelectionCursor? = nil,
    before: SelectionCursor? = nil,
    limit: Int
  ) throws(StoreError) -> SelectionPage<ProcessSummary> {
    try renew()
    let places = try places(
      of: selection,
      before ?? after,
      backwards: before != nil,
      limit: limit
    )
    var summaries: [ProcessSummary] = []
    summaries.reserveCapacity(places.rows.count)
    for place in places.rows {
      if let summary = try summary(at: place.position) { summaries.append(summary) }
    }
    return places.map(summaries)
  }

  /// A process as listings show it; nil where there is none.
  public mutating func summary(ocid: String) throws(StoreError) -> ProcessSummary? {
    try renew()
    var position: Int64?
    try forEach(SQLText(PublicationReader.positionOfProcess, [.text(ocid)])) {
      position = $0.int(0)
    }
    guard let position else { return nil }
    return try summary(at: position)
  }

  static let positionOfProcess = "SELECT position FROM record WHERE ocid = ?"

  func summary(at position: Int64) throws(StoreError) -> ProcessSummary? {
    var suppliers: [PartyReference] = []
    try forEach(SQLText(ProcessSummary.suppliersSQL, position)) { row in
      let supplier = PartyReference(id: row.text(0), name: row.text(1))
      if suppliers.count < 20 && !suppliers.contains(where: { $0.id == supplier.id }) {
        suppliers.append(supplier)
      }
    }
    var summary: ProcessSummary?
    try forEach(SQLText(ProcessSummary.sql, position)) {
      summary = ProcessSummary(position: position, $0, suppliers: suppliers)
    }
    return summary
  }

  /// The ocids of a page of a selection.
  public mutating func ocids(
    of selection: Selection,
    after cursor: SelectionCursor? = nil,
    limit: Int
  ) throws(StoreError) -> SelectionPage<String> {
    try renew()
    let places = try places(of: selection, cursor, backwards: false, limit: limit)
    var ocids: [String] = []
    ocids.reserveCapacity(places.rows.count)
    for place in places.rows {
      try forEach(SQLText(PublicationReader.ocidOfPosition, place.position)) {
        ocids.append($0.text(0))
      }
    }
    return places.map(ocids)
  }

  static let ocidOfPosition = "SELECT ocid FROM processText WHERE position = ?"

  /// How many processes a selection has; counted once for each sequence of the ledger and kept by the readers.
  ///
  /// - Complexity: O(processes) where it is not known yet, less than 0.1 µs each where choices were counted before; O(1) else.
  public mutating func total(of selection: Selection) throws(StoreError) -> Int {
    try renew()
    let selection = selection.unordered
    return try kept("total", selection) { reader throws(StoreError) in
      if let total = try reader.columnTotal(of: selection) { return total }
      var total = 0
      try reader.forEach(try reader.sql(selection).total) { total = Int($0.int(0)) }
      return total
    }
  }

  /// What was counted of a selection before, or what is counted now.
  func kept<Figure: Sendable>(
    _ name: String,
    _ selection: Selection,
    _ count: (borrowing PublicationReader) throws(StoreError) -> Figure
  ) throws(StoreError) -> Figure {
    let sequence = try sequenceNow()
    let key = "\(name)?\(selection.canonicalText)"
    return try figures.figure(key, at: sequence) { () throws(StoreError) in try count(self) }
  }
}
