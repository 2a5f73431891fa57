internal import CMicroHTTPD
internal import Glibc

/// The owner of the HTTP library's daemons, one a thread, and of what gives them connections.
@safe
struct Daemon: ~Copyable, Sendable {
  // Sound: started in `init` and stopped once in `deinit`; the library's functions on them are safe on any thread.
  private nonisolated(unsafe) let handles: [OpaquePointer]
  let core: ServerCore
  private let acceptor: Acceptor

  init(_ core: ServerCore, socket: consuming ListeningSocket, threads: Int) throws(ServerError) {
    nonisolated(unsafe) var handles = unsafe [OpaquePointer]()
    do throws(ServerError) {
      for _ in 0..<threads { unsafe handles.append(try Daemon.start(core)) }
      // Sound: the acceptor ends before the daemons do.
      nonisolated(unsafe) let receivers = unsafe handles
      acceptor = try Acceptor(socket, core) { client, address, size in
        unsafe Daemon.take(client, address, size, core, receivers)
      }
    } catch {
      core.endAside()
      for i in unsafe handles.indices { unsafe MHD_stop_daemon(handles[i]) }
      throw error
    }
    unsafe self.handles = unsafe handles
    self.core = core
  }

  private static func start(_ core: ServerCore) throws(ServerError) -> OpaquePointer {
    let options = cmhd_options(
      // All may be one thread's: how many there may be is decided before.
      connections: UInt32(clamping: core.limits.connections),
      timeout_seconds: UInt32(clamping: (core.limits.headMilliseconds + 999) / 1000),
      memory_per_connection: core.limits.memoryPerConnection
    )
    let daemon = unsafe cmhd_start(
      options,
      serverReceivesRequest,
      serverReceivesTarget,
      serverEndsRequest,
      serverOpensConnection,
      Unmanaged.passUnretained(core).toOpaque()
    )
    guard let daemon = unsafe daemon else {
      let reason = unsafe String(cString: strerror(errno))
      throw ServerError(.cannotStart, "the HTTP library cannot start a thread: \(reason)")
    }
    return unsafe daemon
  }

  /// Gives a connection to the thread that has the fewest, or closes it where its client may not have another.
  private static func take(
    _ client: Int32,
    _ address: sockaddr_storage,
    _ size: socklen_t,
    _ core: ServerCore,
    _ daemons: [OpaquePointer]
  ) {
    unsafe withUnsafeBytes(of: address) { bytes in
      let address = unsafe bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
      let known = unsafe address.flatMap { unsafe ClientAddress($0) }
      guard let thread = core.connections.open(socket: client, known) else {
        core.metrics.countRefused()
        close(client)
        return
      }
      if unsafe MHD_add_connection(daemons[thread], client, address, size) != .YES {
        // It has closed the socket.
        core.connections.close(socket: client)
      }
    }
  }

  /// The port.
  var port: UInt16 { acceptor.port }

  deinit {
    core.traffic.beginStopping()
    acceptor.end()
    var waits = ServerLimits.drainSeconds * 500
    while core.traffic.requestCount > 0, waits > 0 {
      usleep(2000)
      waits -= 1
    }
    // The library must not stop while a connection waits for one of these threads.
    core.endAside()
    for i in unsafe handles.indices { unsafe MHD_stop_daemon(handles[i]) }
    core.requestLog?.flush()
  }
}
