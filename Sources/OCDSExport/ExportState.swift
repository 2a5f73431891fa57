/// What an export can do next.
public enum ExportState: Sendable, Hashable {
  /// All that it was given is written; it waits for the next record or for `finish`.
  case hungry
  /// It has more bytes to give.
  case more
  /// It has given its last byte.
  case done
}
