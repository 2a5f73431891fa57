public import OCDSCore

/// A record as it is served: its compiled release in stored bytes, and the links to its releases.
public struct StoredRecord: Sendable {
  /// The record's place in the order of first publication.
  public let position: Int64
  /// The process.
  public let ocid: String
  /// The newest publication of a release of the process.
  public let published: Instant
  /// The compiled release; of length 0 where the releases cannot be merged.
  public let compiledRelease: Chunk
  let linkText: [UInt8]

  /// The linked releases as a JSON array, at the publication's address, which has no slash at its end.
  public func links(baseURL: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(linkText.count + 6 * baseURL.utf8.count)
    appendLinks(baseURL: baseURL, to: &bytes)
    return bytes
  }

  /// Writes the linked releases as `links` gives them.
  public func appendLinks(baseURL: String, to bytes: inout [UInt8]) {
    RecordLinks.append(linkText.span, baseURL: baseURL, to: &bytes)
  }
}

/// A release as it is served: its published bytes, stored.
public struct StoredRelease: Sendable {
  /// The release's place in the ledger.
  public let sequence: Int64
  /// The process.
  public let ocid: String
  /// The release within its process.
  public let id: String
  /// When it was published.
  public let published: Instant
  /// The published bytes.
  public let body: Chunk
}
