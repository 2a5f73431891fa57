/// What a request wants done.
public enum RequestMethod: Sendable, Hashable {
  /// Read.
  case get
  /// Read, but without the body.
  case head
  /// Ask what may be done.
  case options
  /// Ask with a question in the body; here it reads, too.
  case post
  /// Anything else: this server only reads.
  case other
}
