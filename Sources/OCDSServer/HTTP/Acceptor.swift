internal import Glibc
internal import OCDSStore
internal import Synchronization

/// Accepts connections on a thread of its own and hands each on, until it is ended.
///
/// Left to accept by themselves, the HTTP library's threads take what they can get: one often had nearly all connections
/// while the others slept.
final class Acceptor: Sendable {
  /// What becomes of a connection: takes its socket, which is then another's to close, with its client's address.
  typealias Taker = @Sendable (Int32, sockaddr_storage, socklen_t) -> Void

  /// What has become of the clients that waited.
  private enum Outcome {
    /// All were accepted.
    case served
    /// Connections or descriptors are used up; the others wait in the system's queue.
    case full
    /// The socket listens no more.
    case ended
  }

  /// How long it waits for room before it looks again, in microseconds.
  private static let pause: UInt32 = 10_000

  private let socket: ListeningSocket
  private let thread: Mutex<JoinedThread?>

  /// Starts to accept, until the socket is shut down.
  ///
  /// - Parameters:
  ///   - socket: The socket that listens; closed when this value goes.
  ///   - core: Says how many connections there may be, and when the server stops.
  ///   - take: Takes each connection.
  /// - Throws: `cannotStart` where there can be no thread.
  init(
    _ socket: consuming ListeningSocket,
    _ core: ServerCore,
    _ take: @escaping Taker
  ) throws(ServerError) {
    let descriptor = socket.descriptor
    do throws(StoreError) {
      thread = Mutex(try JoinedThread { Acceptor.run(descriptor, core, take) })
    } catch {
      throw ServerError(.cannotStart, error.description)
    }
    self.socket = socket
  }

  /// The port.
  var port: UInt16 { socket.port }

  /// Accepts nothing any more; who connects from here on is refused by the system.
  func end() {
    shutdown(socket.descriptor, Int32(SHUT_RDWR))
    // Waits for the thread, outside of the lock.
    let ended = thread.withLock { $0.take() }
    _ = consume ended
  }

  deinit { end() }

  private static func run(_ socket: Int32, _ core: ServerCore, _ take: Taker) {
    while !core.traffic.isStopping {
      switch accept(from: socket, core, take) {
      case .served:
        var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        _ = unsafe poll(&event, 1, -1)
      case .full: usleep(pause)
      case .ended: return
      }
    }
  }

  private static func accept(from socket: Int32, _ core: ServerCore, _ take: Taker) -> Outcome {
    while core.connections.hasRoom {
      var address = sockaddr_storage()
      var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
      // Sound: the structure has room for the address of every family.
      let client = unsafe withUnsafeMutableBytes(of: &address) { bytes in
        unsafe Glibc.accept(
          socket,
          bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self),
          &size
        )
      }
      if client >= 0 {
        take(client, address, size)
        continue
      }
      switch errno {
      case EAGAIN: return .served
      case EINVAL: return .ended
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return .full
      // The client is gone already, or a signal came.
      default: continue
      }
    }
    return .full
  }
}
