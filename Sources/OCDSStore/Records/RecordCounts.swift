/// How many records were derived.
public struct RecordCounts: Sendable, Hashable {
  /// All records that were derived.
  public var derived = 0
  /// Those whose releases cannot be merged: they have no compiled release.
  public var unmergeable = 0
}
