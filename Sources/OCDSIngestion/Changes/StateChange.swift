/// The release that publishes what changed in the state of a process.
public struct StateChange: Sendable, Hashable {
  /// The release as compact JSON.
  public let bytes: [UInt8]
  /// The release's `id`.
  public let id: String
  /// The release's date, as it is written.
  public let date: String
  /// What the release tells of, in the order in which it is written; never empty.
  public let tags: [ReleaseTag]
  /// Where, after the tags, a first release goes on with the state as it was given, of which merging changes nothing; nil
  /// where that was not seen.
  public let stateFrom: Int?
}
