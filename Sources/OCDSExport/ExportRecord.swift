public import OCDSCore
public import OCDSStore

/// One process as it enters an export.
public struct ExportRecord: Sendable {
  /// The process.
  public let ocid: String
  /// The newest publication of a release of the process.
  public let published: Instant
  /// The compiled release; of length 0 where the releases cannot be merged.
  public let compiledRelease: Chunk
  /// The links to the releases, as the text of a JSON array; only record packages hold them.
  public let linkedReleases: [UInt8]

  /// Creates a record from its parts.
  public init(
    ocid: String,
    published: Instant,
    compiledRelease: Chunk,
    linkedReleases: [UInt8] = []
  ) {
    self.ocid = ocid
    self.published = published
    self.compiledRelease = compiledRelease
    self.linkedReleases = linkedReleases
  }

  /// Creates a record from a stored one; the address is the publication's, without a slash at its end.
  public init(_ record: StoredRecord, baseURL: String) {
    self.init(
      ocid: record.ocid,
      published: record.published,
      compiledRelease: record.compiledRelease,
      linkedReleases: record.links(baseURL: baseURL)
    )
  }
}
