public import OCDSCore

/// The order of a listing of awards.
public enum AwardOrder: String, CaseIterable, Sendable {
  /// By process in the order of first publication, then by award.
  case published
  /// By the award's date, from the newest; awards without a date last.
  case date
}

extension PublicationReader {
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

  /// The most bytes of JSON of one process's releases that are merged for an answer; what is stored was merged when it came.
  public static let mostMergedBytes = 64 << 20

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
    var sequences = try releaseSizes(ofProcess: ocid, through: last).map(\.sequence)
    guard !sequences.isEmpty else { return nil }
    // Of one instant, the merger keeps the order in which they come: that of the ledger.
    sequences.sort()
    merger.removeAll()
    var inflater = Inflater()
    for sequence in sequences {
      // One at a time: the merger holds what it needs of them.
      for release in try releases(after: sequence - 1, limit: 1) {
        let text = try inflater.bytes(release.body)
        do throws(MergeError) { try merger.add(text.span) } catch {
          throw StoreError(.damaged, ocid)
        }
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
