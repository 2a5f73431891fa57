internal import Glibc
internal import Synchronization

/// A body on its way to a client; kept by the library until the answer is sent or the client is gone.
final class Delivery: Sendable {
  private let pull: any PullBody
  private let core: ServerCore
  private let socket: Int32
  private let connection: Connection?
  private let began: Int64
  private let copied = Atomic<Int>(0)

  init(_ pull: any PullBody, _ core: ServerCore, socket: Int32, _ connection: Connection?) {
    self.pull = pull
    self.core = core
    self.socket = socket
    self.connection = connection
    began = Monotonic.milliseconds
    core.traffic.beginStream()
  }

  deinit { core.traffic.endStream() }

  /// The bytes that were copied or sent so far.
  var bytes: Int { copied.load(ordering: .relaxed) + pull.sentBytes }

  /// Copies what comes next; nil where the rest cannot be had, which the operator is told.
  func copy(into output: UnsafeMutableRawBufferPointer) -> Int? {
    do {
      let count = unsafe try pull.copy(into: output)
      copied.add(count, ordering: .relaxed)
      // A client who keeps its pace may take as long as the whole needs.
      connection?.work(until: began + core.limits.patience(for: bytes))
      return count
    } catch {
      core.log("an answer was cut short: \(error)")
      // The library would keep the connection open until it has been idle for long enough.
      shutdown(socket, Int32(SHUT_RDWR))
      return nil
    }
  }
}
