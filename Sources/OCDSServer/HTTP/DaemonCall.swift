internal import OCDSCore
internal import CMicroHTTPD
internal import Glibc

/// One connection within a callback: reads the head of its request and queues the answer.
@safe
struct DaemonCall {
  // Sound: valid for the callback that made this value, which does not outlive it.
  private let connection: OpaquePointer

  init(_ connection: OpaquePointer) { unsafe self.connection = unsafe connection }

  /// Reads method and headers into a request.
  func readHead(_ method: UnsafePointer<CChar>, into request: inout Request) {
    request.method = unsafe DaemonCall.method(method)
    // Sound: the library calls the function with this address before it returns, and never later.
    unsafe withUnsafeMutablePointer(to: &request) {
      _ = unsafe MHD_get_connection_values_n(connection, .HEADER_KIND, serverReadsHeader, $0)
    }
  }

  private static func method(_ text: UnsafePointer<CChar>) -> RequestMethod {
    // Sound: the text ends with a zero, which none of the names has.
    if unsafe strcmp(text, "GET") == 0 { return .get }
    if unsafe strcmp(text, "HEAD") == 0 { return .head }
    if unsafe strcmp(text, "POST") == 0 { return .post }
    return unsafe strcmp(text, "OPTIONS") == 0 ? .options : .other
  }

  /// The connection's socket, which is the library's.
  var descriptor: Int32 { unsafe cmhd_descriptor(connection) }

  /// Lets the connection rest while another thread works, and then calls the handler again.
  ///
  /// - Returns: Whether a thread has taken the work.
  func wait(in core: ServerCore, for work: @escaping @Sendable () -> Void) -> Bool {
    // Sound: the library keeps a connection that rests until it is resumed, which is done on any thread.
    nonisolated(unsafe) let connection = unsafe connection
    unsafe MHD_suspend_connection(connection)
    if core.runAside({
      work()
      unsafe MHD_resume_connection(connection)
    }) {
      return true
    }
    unsafe MHD_resume_connection(connection)
    return false
  }

  /// Queues an answer.
  ///
  /// - Parameters:
  ///   - response: The answer.
  ///   - exchange: The request.
  ///   - closing: Whether the connection ends with it.
  ///   - core: The server.
  /// - Returns: What the library's handler returns.
  func send(
    _ response: Response,
    for exchange: Exchange,
    closing: Bool,
    in core: ServerCore
  ) -> MHD_Result {
    exchange.status = response.status
    exchange.bytes = response.body.length ?? 0
    exchange.answered = Monotonic.microseconds
    exchange.connection?.work(
      until: exchange.answered / 1000 + core.limits.patience(for: exchange.bytes)
    )
    guard let reply = unsafe reply(response.body, exchange, core) else { return .NO }
    for field in response.headers {
      // Passed as they are, both would be copied into arrays first.
      unsafe field.name.withCString { name in
        unsafe field.value.withCString {
          _ = unsafe MHD_add_response_header(reply, name, $0)
        }
      }
    }
    if exchange.request.method == .head, response.body.length == nil {
      // Version 0.9.75 sends the end of a chunked body to HEAD, too; without chunks there is nothing to send.
      _ = unsafe cmhd_set_unchunked(reply)
    }
    if closing || isSentPast(response.body) {
      _ = unsafe MHD_add_response_header(reply, "Connection", "close")
    }
    let result = unsafe MHD_queue_response(connection, UInt32(response.status), reply)
    unsafe MHD_destroy_response(reply)
    return result
  }

  /// The library's own form of a body; nil where there is no memory or descriptor left.
  private func reply(_ body: Body, _ exchange: Exchange, _ core: ServerCore) -> OpaquePointer? {
    switch body {
    case .bytes(let bytes): return unsafe SentBytes.response(bytes)
    case .file(let part) where isSentPast(body):
      let pull = SentFile(part, socket: descriptor)
      return unsafe reply(pull, length: part.count, exchange, core)
    case .file(let part):
      // The library closes the descriptor that it is given; the file's own may be used by others.
      let descriptor = dup(part.file.descriptor)
      guard descriptor >= 0 else { return nil }
      let reply = unsafe MHD_create_response_from_fd_at_offset64(
        UInt64(part.count),
        descriptor,
        UInt64(part.offset)
      )
      if unsafe reply == nil { close(descriptor) }
      return unsafe reply
    case .stream(let stream):
      return unsafe reply(stream.pull, length: stream.length, exchange, core)
    }
  }

  /// Whether a body is sent past the library, which ends the connection.
  private func isSentPast(_ body: Body) -> Bool {
    if case .file(let part) = body { part.count >= SentFile.smallest } else { false }
  }

  /// The library's own form of a body that is made while it is sent.
  private func reply(
    _ pull: any PullBody,
    length: Int?,
    _ exchange: Exchange,
    _ core: ServerCore
  ) -> OpaquePointer? {
    let body = Delivery(pull, core, socket: descriptor, exchange.connection)
    exchange.delivery = body
    let delivery = unsafe Unmanaged.passRetained(body).toOpaque()
    let reply = unsafe MHD_create_response_from_callback(
      // The largest number stands for a length that is not known.
      length.map { UInt64($0) } ?? UInt64.max,
      ServerLimits.streamBlock,
      serverReadsBody,
      delivery,
      serverEndsBody
    )
    if unsafe reply == nil { unsafe serverEndsBody(delivery) }
    return unsafe reply
  }
}
