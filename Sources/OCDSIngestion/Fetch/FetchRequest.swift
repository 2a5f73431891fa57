/// A file to fetch, and where to put it.
public struct FetchRequest: Sendable, Hashable {
  /// Where a fetched file is put.
  public enum Destination: Sendable, Hashable {
    /// A file without a name in `TMPDIR`, or `/tmp`, which is gone when nobody holds it.
    case unnamed
    /// A file at a path, mode 0600. It is written to the path with `.part` at its end, brought to the disk and then renamed:
    /// at the path there is the old file or all of the new one. One fetch at a time may write to a path.
    case path(String)
  }

  /// The address.
  public var url: String
  /// Where the file is put.
  public var destination: Destination
  /// The version that is there already: it is not sent again.
  public var known: Validators?
  /// The version whose beginning lies at the path with `.part` at its end, as a failure told it.
  ///
  /// The rest of it is asked for. Where the file has changed since, or its server does not send parts, all of it is
  /// fetched.
  public var partial: Validators?

  /// Creates a request.
  public init(
    _ url: String,
    to destination: Destination = .unnamed,
    known: Validators? = nil,
    partial: Validators? = nil
  ) {
    self.url = url
    self.destination = destination
    self.known = known
    self.partial = partial
  }
}
