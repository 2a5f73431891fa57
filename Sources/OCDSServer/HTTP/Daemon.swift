internal import CMicroHTTPD
internal import Glibc

/// The owner of the HTTP library's daemon: its threads, its socket and what its callbacks work with.
@safe
struct Daemon: ~Copyable, Sendable {
  // Sound: started in `init` and stopped once in `deinit`; the library's functions on it are safe on any thread.
  private nonisolated(unsafe) let handle: OpaquePointer
  let core: ServerCore
  // The daemon has a descriptor of its own for it, which it closes when it is stopped; ours is closed after.
  private let socket: ListeningSocket

  init(_ core: ServerCore, socket: consuming ListeningSocket, threads: Int) throws(ServerError) {
    let listening = fcntl(socket.descriptor, F_DUPFD_CLOEXEC, 0)
    guard listening >= 0 else {
      core.endAside()
      throw ServerError(.cannotStart, "no descriptor is left for the HTTP library")
    }
    let options = cmhd_options(
      listen_socket: listening,
      threads: UInt32(clamping: threads),
      connections: UInt32(clamping: core.limits.connections),
      timeout_seconds: UInt32(clamping: (core.limits.headMilliseconds + 999) / 1000),
      memory_per_connection: ServerLimits.memoryPerConnection
    )
    let context = unsafe Unmanaged.passUnretained(core).toOpaque()
    let daemon = unsafe cmhd_start(
      options,
      serverReceivesRequest,
      serverReceivesTarget,
      serverEndsRequest,
      serverAdmitsClient,
      serverOpensConnection,
      context
    )
    guard let daemon = unsafe daemon else {
      let reason = unsafe String(cString: strerror(errno))
      // Whether the library has closed its descriptor by now, it does not say.
      core.endAside()
      throw ServerError(
        .cannotStart,
        "the HTTP library cannot start \(threads) threads: \(reason)"
      )
    }
    unsafe handle = daemon
    self.core = core
    self.socket = socket
  }

  /// The port.
  var port: UInt16 { socket.port }

  deinit {
    // From here on no client is admitted. The library's own way, MHD_quiesce_daemon, takes the socket out of each thread's
    // events from this thread; where one does so at the same moment, the library ends the program (0.9.75).
    core.traffic.beginStopping()
    var waits = ServerLimits.drainSeconds * 500
    while core.traffic.requestCount > 0, waits > 0 {
      usleep(2000)
      waits -= 1
    }
    // The library must not stop while a connection waits for one of these threads.
    core.endAside()
    unsafe MHD_stop_daemon(handle)
    core.requestLog?.flush()
  }
}
