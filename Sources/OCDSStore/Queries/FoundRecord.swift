public import OCDSCore

/// A record where it lies in the database, for who copies its parts once and at their place.
///
/// Its parts are `appendFoundLinks`, `appendFoundRelease` and `foundRelease` of the reader that found it, until that is asked
/// for anything else.
public struct FoundRecord: Sendable {
  /// The newest publication of a release of the process.
  public let published: Instant
  /// The CRC-32 of the compiled release.
  public let crc32: UInt32
  /// The bytes of the compiled release; 0 where the releases cannot be merged.
  public let length: Int
  /// The bytes of the compiled release as it is stored.
  public let storedLength: Int
}

extension PublicationReader {
  static let foundRecordOfProcess =
    "SELECT published, links, crc32, length, body FROM record WHERE ocid = ?1"

  /// Finds the record of a process and stays there; `leaveFound` when its parts were read.
  ///
  /// - Complexity: O(log records).
  public mutating func find(ocid: String) throws(StoreError) -> FoundRecord? {
    try renew()
    try foundRecord.bind(1, ocid)
    guard try foundRecord.step() else { return nil }
    return FoundRecord(
      published: Instant(milliseconds: foundRecord.int(0)),
      crc32: UInt32(truncatingIfNeeded: foundRecord.int(2)),
      length: Int(foundRecord.int(3)),
      storedLength: foundRecord.withBlob(4) { $0.count }
    )
  }

  /// Writes the links of the record that was found, as `StoredRecord.appendLinks` does.
  public func appendFoundLinks(baseURL: String, to bytes: inout [UInt8]) {
    foundRecord.withBlob(1) { RecordLinks.append($0, baseURL: baseURL, to: &bytes) }
  }

  /// Writes the compiled release of the record that was found.
  public func appendFoundRelease(_ record: FoundRecord, to member: inout GzipMember) {
    foundRecord.withBlob(4) {
      member.append($0, crc32: record.crc32, length: record.length)
    }
  }

  /// The compiled release of the record that was found.
  public func foundRelease(_ record: FoundRecord) -> Chunk {
    Chunk(body: foundRecord.blob(4), crc32: record.crc32, length: record.length)
  }

  /// Lets go of the record that was found.
  public mutating func leaveFound() { foundRecord.reset() }
}
