internal import Glibc
internal import Synchronization

/// One open connection: whose it is, and until when what it does must be done.
final class Connection: Sendable {
  let address: ClientAddress?
  fileprivate let socket: Int32
  private let deadline: Atomic<Int64>
  private let waitingSince: Atomic<Int64>

  init(socket: Int32, address: ClientAddress?, deadline: Int64, now: Int64) {
    self.socket = socket
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
  private struct State {
    var open: [ObjectIdentifier: Connection] = [:]
    var counts: [ClientAddress: Int] = [:]
  }

  private let state = Mutex(State())
  private let limits: ConnectionLimits

  init(_ limits: ConnectionLimits) { self.limits = limits }

  /// The number of open connections.
  var count: Int { state.withLock { $0.open.count } }

  /// Whether an address may open another connection; trusted proxies always may.
  func admits(_ address: ClientAddress?) -> Bool {
    guard let address, !limits.proxies.contains(where: { $0.contains(address) }) else {
      return true
    }
    return state.withLock { $0.counts[address.client] ?? 0 } < limits.connectionsPerAddress
  }

  /// Takes in a connection that was opened.
  func open(socket: Int32, _ address: ClientAddress?) -> Connection {
    let now = Monotonic.milliseconds
    let connection = Connection(
      socket: socket,
      address: address,
      deadline: now + limits.headMilliseconds,
      now: now
    )
    state.withLock {
      $0.open[ObjectIdentifier(connection)] = connection
      if let address { $0.counts[address.client, default: 0] += 1 }
    }
    return connection
  }

  /// Forgets a connection that is about to be closed; after this its socket may be another's.
  func close(_ connection: Connection) {
    state.withLock {
      $0.open[ObjectIdentifier(connection)] = nil
      guard let client = connection.address?.client, let count = $0.counts[client] else { return }
      $0.counts[client] = count > 1 ? count - 1 : nil
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
