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
  public var body: Body
  /// What a browser may do with the answer; its headers are added when the answer goes out.
  public var policy: SecurityPolicy

  /// Creates an answer.
  public init(
    status: Int,
    headers: [HeaderField],
    body: Body = .bytes([]),
    policy: SecurityPolicy = .data
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.policy = policy
  }

  /// The value of a header by its name in the spelling of this program; nil where there is none.
  public func header(_ name: String) -> String? {
    headers.first { $0.name == name }?.value
  }
}
