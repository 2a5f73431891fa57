/// The state of one request on a connection; used by that connection's thread alone.
final class Exchange {
  /// The target as it was sent.
  let target: [UInt8]
  /// Whether the head was seen: only then may an answer be queued without closing the connection.
  var hasHead = false
  /// Whether bytes of a body came.
  var hasBody = false
  /// The bytes that were reserved for the response.
  var reserved = 0

  init(target: [UInt8]) { self.target = target }
}
