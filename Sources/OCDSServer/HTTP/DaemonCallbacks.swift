// The functions that the HTTP library calls, on its own threads.
//
// File-scope functions, because a closure that is written in an isolated context and called from another thread ends
// the program without a warning of the compiler. `context` is the ServerCore, which the daemon's owner keeps alive;
// the state of a request is an Exchange, retained by the first callback and released by the last.

internal import CMicroHTTPD
internal import Glibc

/// Gives the library's connection what is known of it, and forgets that before its socket is closed.
func serverOpensConnection(
  _ context: UnsafeMutableRawPointer?,
  _ connection: OpaquePointer?,
  _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _ event: MHD_ConnectionNotificationCode
) {
  guard let context = unsafe context, let connection = unsafe connection,
    let state = unsafe state
  else { return }
  let core = unsafe Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
  // 0 is a connection that begins, 1 one that ends.
  if event.rawValue == 0 {
    let opened = core.connections[unsafe cmhd_descriptor(connection)]
    unsafe state.pointee = opened.map { unsafe Unmanaged.passRetained($0).toOpaque() }
  } else if let pointer = unsafe state.pointee {
    unsafe state.pointee = nil
    let closed = unsafe Unmanaged<Connection>.fromOpaque(pointer).takeRetainedValue()
    core.connections.close(socket: closed.socket)
  }
}

/// Begins a request, when only its first line is known.
func serverReceivesTarget(
  _ context: UnsafeMutableRawPointer?,
  _ uri: UnsafePointer<CChar>?,
  _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context, let uri = unsafe uri else { return nil }
  let core = unsafe Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
  core.traffic.begin()
  let bytes = unsafe UnsafeRawBufferPointer(start: uri, count: strlen(uri))
  var owner: Connection?
  if let connection = unsafe connection, let pointer = unsafe cmhd_context(connection) {
    owner = unsafe Unmanaged<Connection>.fromOpaque(pointer).takeUnretainedValue()
  }
  let exchange = unsafe Exchange(target: [UInt8](bytes), connection: owner)
  return unsafe Unmanaged.passRetained(exchange).toOpaque()
}

/// Takes a header of a request.
func serverReadsHeader(
  _ request: UnsafeMutableRawPointer?,
  _ kind: MHD_ValueKind,
  _ name: UnsafePointer<CChar>?,
  _ nameSize: Int,
  _ value: UnsafePointer<CChar>?,
  _ valueSize: Int
) -> MHD_Result {
  guard let request = unsafe request, let name = unsafe name else { return .YES }
  let target = unsafe request.assumingMemoryBound(to: Request.self)
  unsafe target.pointee.take(
    UnsafeRawBufferPointer(start: name, count: nameSize),
    UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize)
  )
  return .YES
}

/// Takes a request's head, then its body, then answers.
///
/// An answer that is queued at the head closes the connection, so it waits for the call after.
func serverReceivesRequest(
  _ context: UnsafeMutableRawPointer?,
  _ connection: OpaquePointer?,
  _ url: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?,
  _ version: UnsafePointer<CChar>?,
  _ body: UnsafePointer<CChar>?,
  _ bodySize: UnsafeMutablePointer<Int>?,
  _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context = unsafe context, let connection = unsafe connection,
    let method = unsafe method, let bodySize = unsafe bodySize,
    let state = unsafe state?.pointee
  else { return .NO }
  let core = unsafe Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
  let exchange = unsafe Unmanaged<Exchange>.fromOpaque(state).takeUnretainedValue()
  let call = unsafe DaemonCall(connection)
  if !exchange.hasHead {
    exchange.hasHead = true
    unsafe call.readHead(method, into: &exchange.request)
    exchange.isOld = unsafe version.map { unsafe strcmp($0, "HTTP/1.0") == 0 } ?? false
    exchange.began = Monotonic.microseconds
    do throws(Problem) { try exchange.admit(in: core) } catch {
      // The body is left unread, and so the connection is of no more use.
      return call.send(error, for: exchange, closing: true, in: core)
    }
    return .YES
  }
  if unsafe bodySize.pointee > 0 {
    let piece = unsafe UnsafeRawBufferPointer(start: body, count: bodySize.pointee)
    unsafe bodySize.pointee = 0
    return unsafe exchange.receive(piece) ? .YES : .NO
  }
  return call.answer(exchange, in: core)
}

/// Copies the next bytes of a streamed body into the library's buffer.
func serverReadsBody(
  _ delivery: UnsafeMutableRawPointer?,
  _ position: UInt64,
  _ output: UnsafeMutablePointer<CChar>?,
  _ room: Int
) -> Int {
  // -1 is the end of a body, -2 a body that has no end: the library then cuts the connection.
  guard let delivery = unsafe delivery, let output = unsafe output else { return -2 }
  let copied = unsafe Unmanaged<Delivery>.fromOpaque(delivery).takeUnretainedValue().copy(
    into: UnsafeMutableRawBufferPointer(start: output, count: room)
  )
  guard let copied else { return -2 }
  return copied == 0 ? -1 : copied
}

/// Lets go of a streamed body, however it ended.
func serverEndsBody(_ delivery: UnsafeMutableRawPointer?) {
  guard let delivery = unsafe delivery else { return }
  unsafe Unmanaged<Delivery>.fromOpaque(delivery).release()
}

/// Ends a request, however it ended.
func serverEndsRequest(
  _ context: UnsafeMutableRawPointer?,
  _ connection: OpaquePointer?,
  _ state: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _ reason: MHD_RequestTerminationCode
) {
  guard let context = unsafe context, let exchange = unsafe state?.pointee else { return }
  unsafe state?.pointee = nil
  let core = unsafe Unmanaged<ServerCore>.fromOpaque(context).takeUnretainedValue()
  core.end(unsafe Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue())
}
