/// A request as it was received, with the headers that can change the answer.
public struct Request: Sendable {
  /// What the request wants done.
  public var method: RequestMethod
  /// The target as it was sent: path and query, nothing decoded.
  public var target: [UInt8]
  /// The headers that came of those that can change an answer; few, so that a copy of the request costs little.
  private var headers: [(header: RequestHeader, value: String)] = []
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

  /// The value of a header; nil where it did not come.
  public subscript(header: RequestHeader) -> String? {
    get {
      for i in headers.indices where headers[i].header == header { return headers[i].value }
      return nil
    }
    set {
      headers.removeAll { $0.header == header }
      if let newValue { headers.append((header, newValue)) }
    }
  }
}
