internal import Synchronization

/// The state of one request on a connection; used by that connection's thread alone.
final class Exchange {
  /// The request; without its body until that has come.
  var request: Request
  /// Whether the head was seen: only then may an answer be queued without closing the connection.
  var hasHead = false
  /// The body that the route takes; nil where it takes none.
  var accepted: RequestBody?
  /// The bytes of a body that came, kept or not.
  var received = 0
  /// The bytes that were reserved for the body and the response.
  var reserved = 0
  /// The connection; nil where the library did not tell of it.
  let connection: Connection?
  /// Whether the request is of HTTP/1.0.
  var isOld = false
  /// The number of the route; nil for none.
  var route: Int?
  /// The status of the answer; 0 as long as there is none.
  var status = 0
  /// The bytes of the answer's body, where they are known before they are sent.
  var bytes = 0
  /// The body on its way, where it is made while it is sent.
  var delivery: Delivery?
  /// When the head was there, and when the answer was, in microseconds.
  var began: Int64 = 0
  var answered: Int64 = 0
  /// Where the answer will be put that another thread makes.
  var handoff: Handoff?

  init(target: [UInt8], connection: Connection?) {
    request = Request(.other, target)
    self.connection = connection
  }
}

/// The place where a thread leaves an answer for another.
final class Handoff: Sendable {
  private let response = Mutex<Response?>(nil)

  /// Leaves the answer.
  func put(_ answer: Response) { response.withLock { $0 = answer } }

  /// Takes the answer.
  func take() -> Response? { response.withLock { $0.take() } }
}
