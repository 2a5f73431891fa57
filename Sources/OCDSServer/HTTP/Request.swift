/// A request as it was received, with the headers that can change the answer.
public struct Request: Sendable {
  /// What the request wants done.
  public var method: RequestMethod
  /// The target as it was sent: path and query, nothing decoded.
  public var target: [UInt8]
  /// The codings that the client can read.
  public var acceptEncoding: String?
  /// The languages that the client's reader speaks.
  public var acceptLanguage: String?
  /// The tags of the representations that the client holds.
  public var ifNoneMatch: String?
  /// The date of the representation that the client holds.
  public var ifModifiedSince: String?
  /// Whether something follows the headers.
  public var hasBody = false

  /// Creates a request without headers.
  public init(_ method: RequestMethod, _ target: [UInt8]) {
    self.method = method
    self.target = target
  }

  /// The path of a text, for requests that do not come from a socket.
  public init(_ method: RequestMethod = .get, path: String) {
    self.init(method, Array(path.utf8))
  }
}
