internal import Glibc

/// A streamed body on its way to a client; kept by the library until the answer is sent or the client is gone.
final class Delivery: Sendable {
  let pull: any PullBody
  private let core: ServerCore
  private let socket: Int32

  init(_ pull: any PullBody, _ core: ServerCore, socket: Int32) {
    self.pull = pull
    self.core = core
    self.socket = socket
    core.traffic.beginStream()
  }

  deinit { core.traffic.endStream() }

  /// Copies what comes next; nil where the rest cannot be had, which the operator is told.
  func copy(into output: UnsafeMutableRawBufferPointer) -> Int? {
    do { return unsafe try pull.copy(into: output) } catch {
      core.log("an answer was cut short: \(error)")
      // The library would keep the connection open until it has been idle for long enough.
      shutdown(socket, Int32(SHUT_RDWR))
      return nil
    }
  }
}
