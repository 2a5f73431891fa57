public import OCDSCore

extension PublicationReader {
  /// The ids of a process's releases, oldest date first; none where there is no such process.
  ///
  /// - Complexity: O(log releases + r log r) for r releases of the process; their bodies are not read.
  public mutating func releaseIDs(of ocid: String) throws(StoreError) -> [String] {
    try renew()
    var ids: [String] = []
    try forEach(SQLText(PublicationReader.releaseIDs, [.text(ocid)])) { ids.append($0.text(0)) }
    return ids
  }

  /// When a release was published, by its sequence; nil where there is none.
  public mutating func published(sequence: Int64) throws(StoreError) -> Instant? {
    try renew()
    var published: Instant?
    try forEach(SQLText(PublicationReader.publishedOfSequence, sequence)) {
      published = Instant(milliseconds: $0.int(0))
    }
    return published
  }

  /// The records at some positions, in their order; positions without a record are left out.
  public mutating func records(at positions: [Int64]) throws(StoreError) -> [StoredRecord] {
    try renew()
    var records: [StoredRecord] = []
    records.reserveCapacity(positions.count)
    for position in positions {
      try forEach(SQLText(PublicationReader.recordByPosition, position)) {
        records.append(PublicationReader.record($0))
      }
    }
    return records
  }

  static let releaseIDs = "SELECT releaseId FROM release WHERE ocid = ? ORDER BY instant, sequence"
  static let publishedOfSequence = "SELECT published FROM release WHERE sequence = ?"
}
