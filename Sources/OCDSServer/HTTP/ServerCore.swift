internal import Glibc
internal import OCDSStore
internal import Synchronization

/// What the callbacks of the HTTP library work with.
final class ServerCore: Sendable {
  let router: Router
  let limits: ConnectionLimits
  let traffic = Traffic()
  let connections: ConnectionTable
  let metrics: Metrics
  let log: @Sendable (String) -> Void
  let requestLog: RequestLog?
  private let rates: RateLimiter?
  private let aside: Mutex<SideThreads?>
  private let sweeper: Sweeper

  init(
    _ router: Router,
    limits: ConnectionLimits,
    threads: Int,
    requestLog: RequestLog? = nil,
    log: @escaping @Sendable (String) -> Void
  ) throws(ServerError) {
    self.router = router
    self.limits = limits
    self.log = log
    self.requestLog = requestLog
    metrics = Metrics(router.table.routes)
    let table = ConnectionTable(limits, threads: threads)
    connections = table
    rates =
      limits.requestsPerSecond > 0
      ? RateLimiter(rate: limits.requestsPerSecond, burst: limits.requestBurst) : nil
    sweeper = Sweeper {
      table.sweep()
      requestLog?.flush()
    }
    do throws(StoreError) {
      let hasSlow = router.table.routes.contains { $0.isSlow }
      aside = Mutex(hasSlow ? try SideThreads(count: ServerLimits.slowThreads) : nil)
    } catch {
      throw ServerError(.cannotStart, error.description)
    }
  }

  /// Runs work on another thread; false where too much waits already.
  func runAside(_ work: @escaping @Sendable () -> Void) -> Bool {
    aside.withLock { $0?.run(work) ?? false }
  }

  /// Ends the threads for slow work when they are done with what they have.
  func endAside() {
    let threads = aside.withLock { $0.take() }
    threads?.end()
  }

  /// Takes a request from what its client may make.
  ///
  /// - Throws: The problem of a client that has made too many.
  func admit(_ exchange: Exchange) throws(Problem) {
    guard let rates, let client = client(of: exchange) else { return }
    if let seconds = rates.take(client, now: exchange.began / 1000) {
      throw .tooManyRequests(retryAfter: seconds)
    }
  }

  private func client(of exchange: Exchange) -> ClientAddress? {
    guard let peer = exchange.connection?.address else { return nil }
    return limits.proxies.client(of: peer, forwardedFor: exchange.request[.forwardedFor])
  }

  /// Counts and logs a request that has ended, and waits for the next on its connection.
  func end(_ exchange: Exchange) {
    let now = Monotonic.milliseconds
    exchange.connection?.wait(until: now + limits.headMilliseconds, now: now)
    let isBare = exchange.request.method == .head || exchange.status == 304
    let bytes = isBare ? 0 : exchange.delivery?.bytes ?? exchange.bytes
    if exchange.status > 0 {
      metrics.count(
        route: exchange.route,
        status: exchange.status,
        bytes: bytes,
        microseconds: max(0, exchange.answered - exchange.began)
      )
    }
    requestLog?.add(
      client(of: exchange),
      exchange.request,
      isOld: exchange.isOld,
      status: exchange.status,
      bytes: bytes,
      at: Int64(time(nil))
    )
    traffic.end(reserved: exchange.reserved)
  }
}
