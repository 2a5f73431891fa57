/// The text of a release that was made of what sources of tables say.
public struct StateRelease: Sendable {
  /// The release as compact JSON.
  public let body: [UInt8]
  /// The line of the source on which it begins.
  public let line: Int
  /// What the caller is told again where the ledger refuses it.
  public let receipt: String
  /// Whether the ledger has no release of its process.
  public let isFirst: Bool
  /// Where, after the head, the state begins of which merging changes nothing; nil where the release must be merged.
  public let stateFrom: Int?

  /// Describes a release.
  public init(
    body: [UInt8],
    line: Int,
    receipt: String,
    isFirst: Bool,
    stateFrom: Int? = nil
  ) {
    self.body = body
    self.line = line
    self.receipt = receipt
    self.isFirst = isFirst
    self.stateFrom = stateFrom
  }
}
