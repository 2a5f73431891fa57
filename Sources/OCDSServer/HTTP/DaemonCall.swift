internal import OCDSCore
internal import CMicroHTTPD
internal import Glibc

/// One connection within a callback: reads the head of its request and queues the answer.
@safe
struct DaemonCall {
  // Sound: valid for the callback that made this value, which does not outlive it.
  private let connection: OpaquePointer

  init(_ connection: OpaquePointer) { unsafe self.connection = unsafe connection }

  /// Whether the head announces a body that is not worth reading to its end.
  var announcesLargeBody: Bool {
    // The length of a body in pieces is not known before its end.
    if header("Transfer-Encoding") != nil { return true }
    guard let length = header("Content-Length") else { return false }
    return Int(length).map { $0 > ServerLimits.drainedBody } ?? true
  }

  /// The request with the headers that matter.
  func request(_ method: UnsafePointer<CChar>, _ exchange: Exchange) -> Request {
    let kind: RequestMethod =
      if unsafe strcmp(method, "GET") == 0 {
        .get
      } else if unsafe strcmp(method, "HEAD") == 0 {
        .head
      } else if unsafe strcmp(method, "OPTIONS") == 0 {
        .options
      } else {
        .other
      }
    var request = Request(kind, exchange.target)
    request.hasBody = exchange.hasBody
    request.acceptEncoding = header("Accept-Encoding")
    request.acceptLanguage = header("Accept-Language")
    request.ifNoneMatch = header("If-None-Match")
    request.ifModifiedSince = header("If-Modified-Since")
    return request
  }

  private func header(_ name: StaticString) -> String? {
    // Sound: header names here are ASCII literals, which end with a zero byte.
    let value = unsafe name.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) {
      unsafe MHD_lookup_connection_value(connection, .HEADER_KIND, $0)
    }
    return unsafe value.map { unsafe String(cString: $0) }
  }

  /// Queues an answer.
  func send(_ response: Response, closing: Bool) -> MHD_Result {
    let reply = unsafe response.body.withUnsafeBytes {
      // The library takes the bytes as mutable but copies them.
      unsafe MHD_create_response_from_buffer(
        $0.count,
        UnsafeMutableRawPointer(mutating: $0.baseAddress),
        .RESPMEM_MUST_COPY
      )
    }
    guard let reply = unsafe reply else { return .NO }
    for field in response.headers {
      _ = unsafe MHD_add_response_header(reply, field.name, field.value)
    }
    if closing { _ = unsafe MHD_add_response_header(reply, "Connection", "close") }
    let result = unsafe MHD_queue_response(connection, UInt32(response.status), reply)
    unsafe MHD_destroy_response(reply)
    return result
  }
}
