/// Something that merging noticed and went on from.
public struct MergeFinding: Sendable, Hashable {
  /// What was noticed.
  public enum Code: String, Sendable, Hashable {
    /// Two objects of one array of one release have one `id`: their fields were merged.
    case duplicateIdentifier
    /// A null stood where an object or an array of objects was: it removed nothing.
    case nullWithoutEffect
    /// A value stood where an object or an array of objects was: it replaced nothing.
    case valueWithoutEffect
    /// Two releases of a process have one date: the later in the ledger counts as the later.
    case repeatedDate
    /// Two names of one object are equal: the last counted.
    case duplicateMember
    /// A date is not RFC 3339 but could be read.
    case incompleteDate
  }

  /// What was noticed.
  public let code: Code
  /// The release, by its place in the order in which the releases were given.
  public let release: Int
  /// The field, without array indexes, such as `awards/items`; empty for the release itself.
  public let path: String
  /// The value that it is about, as text; empty where there is none.
  public let value: String
}
