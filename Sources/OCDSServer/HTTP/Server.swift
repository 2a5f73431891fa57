internal import Glibc
public import OCDSStore
internal import Synchronization

/// A running HTTP server of one publication.
///
/// The publication is only read. What an ingest commits while the server runs is seen by the next request; the settings
/// are those of the start.
public final class Server: Sendable {
  /// The port; where 0 was asked for, the one that the system chose.
  public let port: UInt16
  /// The server's own address, such as `http://127.0.0.1:8080`; not the publication's.
  public let url: String
  /// What the server works with.
  let core: ServerCore
  private let daemon: Mutex<Daemon?>

  /// What is under way on the connections.
  var traffic: Traffic { core.traffic }

  /// Starts a server; returns when it listens.
  ///
  /// - Parameters:
  ///   - folder: The publication.
  ///   - listen: Where to listen.
  ///   - threads: The threads that answer; one a core is best.
  ///   - requestLog: Where each request leaves a line; nil for nowhere.
  ///   - log: Is told what the operator must know, in one line; writes to standard error where nothing else is said.
  /// - Throws: `badAddress`, `addressInUse`, `cannotListen`, `cannotStart`, or `cannotRead` for the publication.
  public convenience init(
    folder: PublicationFolder,
    listen: ListenAddress,
    threads: Int,
    requestLog: RequestLog? = nil,
    log: @escaping @Sendable (String) -> Void = Server.writeToStandardError
  ) throws(ServerError) {
    let threads = max(1, threads)
    let router = try Router(
      folder: folder,
      threads: threads + ServerLimits.slowThreads,
      log: log
    )
    try self.init(
      router,
      listen: listen,
      threads: threads,
      limits: try ConnectionLimits(router.settings),
      requestLog: requestLog,
      log: log
    )
  }

  /// Starts a server of the counts of another, for its operator alone.
  public convenience init(metricsOf server: Server, listen: ListenAddress) throws(ServerError) {
    try self.init(
      Router([MetricsRoute.route(server.core)]),
      listen: listen,
      threads: 1,
      limits: try ConnectionLimits()
    )
  }

  /// Starts a server of any routes.
  init(
    _ router: Router,
    listen: ListenAddress,
    threads: Int,
    limits: ConnectionLimits,
    requestLog: RequestLog? = nil,
    log: @escaping @Sendable (String) -> Void = Server.writeToStandardError
  ) throws(ServerError) {
    let daemon = try Daemon(
      try ServerCore(router, limits: limits, threads: threads, requestLog: requestLog, log: log),
      socket: try ListeningSocket(listen),
      threads: threads
    )
    port = daemon.port
    core = daemon.core
    url = "http://\(ListenAddress(host: listen.host, port: daemon.port))"
    self.daemon = Mutex(daemon)
    // Requests are answered meanwhile.
    _ = core.runAside { router.prepare() }
  }

  /// Stops listening, lets the requests that are under way end, and closes all connections.
  ///
  /// Returns when all of this is done, after ten seconds at most. A second call does nothing.
  public func stop() {
    var stopped: Daemon?
    daemon.withLock { swap(&stopped, &$0) }
    // The daemon stops as it is given up, outside of the lock.
    _ = consume stopped
  }

  /// Writes a line for the operator to standard error.
  public static let writeToStandardError: @Sendable (String) -> Void = { line in
    var text = line + "\n"
    _ = text.withUTF8 { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
