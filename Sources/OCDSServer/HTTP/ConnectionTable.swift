internal import Glibc
internal import Synchronization

/// One open connection: whose it is, and until when what it does must be done.
final class Connection: Sendable {
  let address: ClientAddress?
  let socket: Int32
  /// The number of the thread that serves it.
  let thread: Int
  private let deadline: Atomic<Int64>
  private let waitingSince: Atomic<Int64>

  init(socket: Int32, thread: Int, address: ClientAddress?, deadline: Int64, now: Int64) {
    self.socket = socket
    self.thread = thread
    self.address = address
    self.deadline = Atomic(deadline)
    waitingSince = Atomic(now)
  }

  /// Waits for a request.
  func wait(until deadline: Int64, now: Int64) {
    waitingSince.store(now, ordering: .relaxed)
    self.deadline.store(deadline, ordering: .relaxed)
  }

  /// Does what must be done by then.
  func work(until deadline: Int64) {
    waitingSince.store(Int64.max, ordering: .relaxed)
    self.deadline.store(deadline, ordering: .relaxed)
  }

  /// Whether its time is over.
  fileprivate func isLate(_ now: Int64, waitingBefore: Int64) -> Bool {
    deadline.load(ordering: .relaxed) < now
      || waitingSince.load(ordering: .relaxed) < waitingBefore
  }
}

/// All open connections of a server, by whom; cuts those whose time is over.
final class ConnectionTable: Sendable {
  private struct State: Sendable {
    var open: [Int32: Connection] = [:]
    var byThread: [Int]
    var byClient: [ClientAddress: Int] = [:]
  }

  private let state: SystemMutex<State>
  private let limits: ConnectionLimits

  init(_ limits: ConnectionLimits, threads: Int) {
    self.limits = limits
    state = SystemMutex(State(byThread: Array(repeating: 0, count: max(1, threads))))
  }

  /// The number of open connections.
  var count: Int { state.withLock { $0.open.count } }

  /// Whether another connection may be opened.
  var hasRoom: Bool { count < limits.connections }

  /// Takes in a connection and gives it to the thread that has the fewest.
  ///
  /// - Returns: The number of the thread; nil where the address may not have another connection. Trusted proxies always may.
  func open(socket: Int32, _ address: ClientAddress?) -> Int? {
    let isTrusted = address.map { address in
      limits.proxies.contains { $0.contains(address) }
    }
    let now = Monotonic.milliseconds
    return state.withLock { state in
      if let client = address?.client {
        let count = state.byClient[client] ?? 0
        guard isTrusted == true || count < limits.connectionsPerAddress else { return nil }
        state.byClient[client] = count + 1
      }
      let thread = state.byThread.indices.min { state.byThread[$0] < state.byThread[$1] } ?? 0
      state.byThread[thread] += 1
      state.open[socket] = Connection(
        socket: socket,
        thread: thread,
        address: address,
        deadline: now + limits.headMilliseconds,
        now: now
      )
      return thread
    }
  }

  /// An open connection by its socket.
  subscript(socket: Int32) -> Connection? { state.withLock { $0.open[socket] } }

  /// Forgets a connection that is about to be closed; after this its socket may be another's.
  func close(socket: Int32) {
    state.withLock {
      guard let connection = $0.open.removeValue(forKey: socket) else { return }
      $0.byThread[connection.thread] -= 1
      guard let client = connection.address?.client, let count = $0.byClient[client] else { return }
      $0.byClient[client] = count > 1 ? count - 1 : nil
    }
  }

  /// Cuts the connections whose time is over; while most are taken, those that only wait have less of it.
  func sweep() {
    let now = Monotonic.milliseconds
    state.withLock { state in
      let isCrowded = state.open.count > limits.connections * 3 / 4
      let waitingBefore = isCrowded ? now - limits.crowdedMilliseconds : Int64.min
      for connection in state.open.values
      where connection.isLate(now, waitingBefore: waitingBefore) {
        // Sound as a number: the socket is closed only after `close`, which waits for this lock. The library sees the end
        // and closes it.
        shutdown(connection.socket, Int32(SHUT_RDWR))
      }
    }
  }
}
