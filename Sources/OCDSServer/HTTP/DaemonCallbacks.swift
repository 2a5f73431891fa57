// The functions that the HTTP library calls, on its own threads.
//
// File-scope functions, because a closure that is written in an isolated context and called from another thread ends
// the program without a warning of the compiler. `context` is the ServerCore, which the daemon's owner keeps alive;
// the state of a request is an Exchange, retained by the first callback and released by the last.

internal import CMicroHTTPD
internal import Glibc

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
  return unsafe Unmanaged.passRetained(Exchange(target: [UInt8](bytes))).toOpaque()
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
  if unsafe bodySize.pointee > 0 {
    exchange.hasBody = true
    unsafe bodySize.pointee = 0
    return .YES
  }
  if !exchange.hasHead {
    exchange.hasHead = true
    guard call.announcesLargeBody else { return .YES }
    let request = unsafe call.request(method, exchange)
    return call.send(
      Router.response(to: request, problem: .bodyTooLarge),
      closing: true
    )
  }
  let request = unsafe call.request(method, exchange)
  var response = core.router.response(to: request)
  if let reserved = core.traffic.reserve(response.body.count) {
    exchange.reserved = reserved
  } else {
    response = Router.response(to: request, problem: .overloaded)
  }
  return call.send(response, closing: core.traffic.isStopping)
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
  core.traffic.end(
    reserved: unsafe Unmanaged<Exchange>.fromOpaque(exchange).takeRetainedValue().reserved
  )
}
