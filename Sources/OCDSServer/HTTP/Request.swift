/// A request as it was received, with the headers that can change the answer.
public struct Request: Sendable {
  /// What the request wants done.
  public var method: RequestMethod
  /// The target as it was sent: path and query, nothing decoded.
  public var target: [UInt8]
  /// The media types that the client can read.
  public var accept: String?
  /// The codings that the client can read.
  public var acceptEncoding: String?
  /// The languages that the client's reader speaks.
  public var acceptLanguage: String?
  /// The tags of the representations that the client holds.
  public var ifNoneMatch: String?
  /// The date of the representation that the client holds.
  public var ifModifiedSince: String?
  /// The part that is wanted.
  public var range: String?
  /// The tag or the date of the representation of which the client holds another part.
  public var ifRange: String?
  /// The media type of the body.
  public var contentType: String?
  /// The coding of the body.
  public var contentEncoding: String?
  /// The length of the body, as it was announced.
  public var contentLength: String?
  /// How the body is sent, where it comes in pieces.
  public var transferEncoding: String?
  /// For whom a proxy asks, as the proxy says.
  public var forwardedFor: String?
  /// The bytes of the names and values of all headers.
  public var headerBytes = 0
  /// Whether something follows the headers.
  public var hasBody = false
  /// What follows the headers, where the route takes a body.
  public var body: [UInt8] = []

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
