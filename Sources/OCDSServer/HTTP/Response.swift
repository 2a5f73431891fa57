internal import OCDSCore
/// An answer, ready to be sent.
///
/// The answer to HEAD holds the body of GET: whoever sends it leaves the body out and says its length.
public struct Response: Sendable {
  /// The status code.
  public var status: Int
  /// The head, without what the transport adds: `Date`, `Content-Length`, `Connection`.
  public var headers: [HeaderField]
  /// The body.
  public var body: [UInt8]

  /// Creates an answer.
  public init(status: Int, headers: [HeaderField], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The value of a header by its name in the spelling of this program; nil where there is none.
  public func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}

extension Response {
  /// The answer to OPTIONS, which also tells a browser that pages of other sites may read.
  ///
  /// Source: https://fetch.spec.whatwg.org/#http-cors-protocol
  static let preflight = Response(
    status: 204,
    headers: [
      HeaderField("Allow", Route.methods),
      HeaderField("Access-Control-Allow-Origin", "*"),
      HeaderField("Access-Control-Allow-Methods", Route.methods),
      HeaderField(
        "Access-Control-Allow-Headers",
        "Accept, Accept-Language, If-None-Match, If-Modified-Since"
      ),
      HeaderField("Access-Control-Max-Age", "86400"),
    ]
  )
}
