public import OCDSCore

/// The order of a listing of awards.
public enum AwardOrder: String, CaseIterable, Sendable {
  /// By process in the order of first publication, then by award.
  case published
  /// By the award's date, from the newest; awards without a date last.
  case date
}

extension PublicationReader {
  /// A page of the awards of a selection, a row for each of their suppliers.
  ///
  /// Where the selection asks for suppliers, amounts or dates of awards, the rows are those that fit; else all awards of its
  /// processes. The selection's own order is not looked at.
  ///
  /// A page ends with a process, or by date with what a process has of one date, and so may have fewer rows than asked
  /// for; only where there are more rows than that is it cut.
  ///
  /// - Complexity: O(limit) along an index for one supplier, and by date for one buyer; else as for `records(of:)`, and all
  ///   awards of the selection are sorted where they are asked for by date.
  public mutating func awards(
    of selection: Selection,
    order: AwardOrder = .published,
    after cursor: RowCursor? = nil,
    limit: Int
  ) throws(StoreError) -> RowPage<AwardRow> {
    try renew()
    let isByDate = order == .date
    let start = PublicationReader.start(cursor, count: isByDate ? 3 : 2)
    var rows: [AwardRow] = []
    let sql = try sql(selection.unordered)
    try forEach(sql.awards(byDate: isByDate, after: start, limit: limit + 1)) {
      rows.append(AwardRow($0))
    }
    return PublicationReader.page(rows, limit, line: \.line, isDescending: isByDate) { row in
      isByDate
        ? [row.date?.milliseconds ?? AbsentValue.number, row.position] : [row.position]
    }
  }

  /// A page of the contracts of a selection, by process in the order of first publication.
  ///
  /// Where the selection asks for awards or contracts, those that fit; else all contracts of its processes. Pages end as
  /// those of `awards(of:)` do.
  public mutating func contracts(
    of selection: Selection,
    after cursor: RowCursor? = nil,
    limit: Int
  ) throws(StoreError) -> RowPage<ContractRow> {
    try renew()
    var rows: [ContractRow] = []
    let sql = try sql(selection.unordered)
    let start = PublicationReader.start(cursor, count: 2)
    try forEach(sql.contracts(after: start, limit: limit + 1)) { row throws(StoreError) in
      var suppliers: [PartyReference] = []
      let query = SQLText(ContractRow.suppliersSQL, [.int(row.int(0)), .int(row.int(19))])
      try forEach(query) { suppliers.append(PartyReference(id: $0.text(0), name: $0.text(1))) }
      rows.append(ContractRow(row, suppliers: suppliers))
    }
    return PublicationReader.page(rows, limit, line: \.line) { [$0.position] }
  }

  /// A page of rows by process, of which one more than asked for was read.
  ///
  /// It ends with a process, so that a release that reorders the process's rows before the next page is read neither hides
  /// a row nor repeats one; only a process with more rows than a page may have is cut.
  private static func page<Row>(
    _ rows: [Row],
    _ limit: Int,
    line: (Row) -> Int,
    isDescending: Bool = false,
    place: (Row) -> [Int64]
  ) -> RowPage<Row> {
    guard limit > 0, rows.count > limit, let beyond = rows.last.map(place) else {
      return RowPage(rows: Array(rows.prefix(max(limit, 0))), next: nil)
    }
    let whole = rows.prefix { place($0) != beyond }
    let shown = whole.isEmpty ? rows.prefix(limit) : whole
    guard let last = shown.last else { return RowPage(rows: [], next: nil) }
    let end = whole.isEmpty ? Int64(line(last)) : isDescending ? -1 : .max
    return RowPage(rows: Array(shown), next: RowCursor((place(last) + [end]).map { .int($0) }))
  }

  /// The values of a cursor that has so many numbers; nil where it is another listing's.
  private static func start(_ cursor: RowCursor?, count: Int) -> [SQLValue]? {
    guard let values = cursor?.values, values.count == count else { return nil }
    for value in values {
      if case .text = value { return nil }
    }
    return values
  }

  /// The releases of a selection's processes by sequence, oldest first or newest first, without their bodies.
  ///
  /// What was published after a sequence, for those who follow a publication, and the newest for feeds. The last row's
  /// sequence is the next page's start.
  public mutating func releaseRows(
    of selection: Selection = Selection(),
    after sequence: Int64? = nil,
    newestFirst: Bool = false,
    limit: Int
  ) throws(StoreError) -> [ReleaseRow] {
    try renew()
    var rows: [ReleaseRow] = []
    let sql = try sql(selection.unordered)
    let query = sql.releases(after: sequence, newestFirst: newestFirst, limit: limit)
    try forEach(query) { rows.append(ReleaseRow($0)) }
    return rows
  }

  /// How many releases a selection's processes have; counted once for each sequence of the ledger and kept by this reader.
  ///
  /// - Complexity: O(processes) where it is not known yet, O(releases) as of an instant; O(1) for everything.
  public mutating func releaseTotal(of selection: Selection) throws(StoreError) -> Int {
    try renew()
    let selection = selection.unordered
    // Sequences have no gaps: releases are never removed.
    if selection.isEverything { return Int(try sequenceNow()) }
    return try kept("releases", selection) { reader throws(StoreError) in
      var total = 0
      try reader.forEach(try reader.sql(selection).releaseTotal) { total = Int($0.int(0)) }
      return total
    }
  }

  /// The releases of a process by date, as merging orders them, without their bodies.
  public mutating func releaseRows(ofProcess ocid: String) throws(StoreError) -> [ReleaseRow] {
    try renew()
    var rows: [ReleaseRow] = []
    try forEach(SQLText(ReleaseRow.ofProcess, [.text(ocid)])) { rows.append(ReleaseRow($0)) }
    return rows
  }

  /// The releases of a process by date, as merging orders them, with their published bytes.
  public mutating func releases(ofProcess ocid: String) throws(StoreError) -> [StoredRelease] {
    try renew()
    return try storedReleases(ocid, until: .max)
  }

  /// The sequences of a process's releases up to one, by date, as merging orders them, and the bytes of each.
  ///
  /// - Complexity: O(r log r) for r releases of the process; their bodies are not read.
  public mutating func releaseSizes(
    ofProcess ocid: String,
    through last: Int64
  ) throws(StoreError) -> [(sequence: Int64, length: Int)] {
    try renew()
    var sizes: [(sequence: Int64, length: Int)] = []
    try forEach(SQLText(PublicationReader.sizesOfProcess, [.text(ocid), .int(last)])) {
      sizes.append(($0.int(0), Int($0.int(1))))
    }
    return sizes
  }

  static let sizesOfProcess =
    "SELECT sequence, length FROM release WHERE ocid = ? AND +sequence <= ? "
    + "ORDER BY instant, sequence"

  private func storedReleases(_ ocid: String, until last: Int64) throws(StoreError)
    -> [StoredRelease]
  {
    var releases: [StoredRelease] = []
    let query = SQLText(PublicationReader.releasesOfProcess, [.text(ocid), .int(last)])
    try forEach(query) { releases.append(PublicationReader.release($0)) }
    return releases
  }

  static let releasesOfProcess =
    "SELECT \(releaseColumns) FROM release WHERE ocid = ? AND +sequence <= ? "
    + "ORDER BY instant, sequence"

  /// Merges the releases of a process that were published by an instant, or all of them, with a merger of compiled or of
  /// versioned releases.
  ///
  /// Releases that were imported together were published together: before that instant there is nothing.
  ///
  /// - Returns: The JSON text; nil where none was published by then, or they contradict each other.
  public mutating func merged(
    ocid: String,
    asOf instant: Instant? = nil,
    with merger: inout Merger
  ) throws(StoreError) -> [UInt8]? {
    try renew()
    var last = Int64.max
    if let instant { last = try lastSequence(asOf: instant) }
    var releases = try storedReleases(ocid, until: last)
    guard !releases.isEmpty else { return nil }
    // Of one instant, the merger keeps the order in which they come: that of the ledger.
    releases.sort { $0.sequence < $1.sequence }
    merger.removeAll()
    var inflater = Inflater()
    for release in releases {
      let text = try inflater.bytes(release.body)
      do throws(MergeError) { try merger.add(text.span) } catch {
        throw StoreError(.damaged, ocid)
      }
    }
    var merged = ByteBuffer(capacity: 1 << 14)
    do throws(MergeError) { try merger.finish(into: &merged) } catch { return nil }
    return [UInt8](copying: merged.bytes)
  }
}

/// A release as listings and feeds show it, without its body.
public struct ReleaseRow: Sendable, Hashable {
  /// The release's place in the ledger.
  public let sequence: Int64
  /// The process.
  public let ocid: String
  /// The id.
  public let id: String
  /// The date as it is written.
  public let date: String
  /// The tags as a JSON array, or `null`.
  public let tagText: String
  /// When it was published here.
  public let published: Instant

  static let columns = "r.sequence, r.ocid, r.releaseId, r.date, r.tag, r.published"
  static let ofProcess =
    "SELECT \(columns) FROM release AS r WHERE r.ocid = ? ORDER BY r.instant, r.sequence"

  init(_ row: borrowing Statement) {
    sequence = row.int(0)
    ocid = row.text(1)
    id = row.text(2)
    date = row.text(3)
    tagText = row.text(4)
    published = Instant(milliseconds: row.int(5))
  }
}
