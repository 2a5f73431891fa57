internal import OCDSStore
internal import Synchronization

/// Threads for answers that take long, so that the threads of the connections go on.
final class SideThreads: Sendable {
  private enum Job: Sendable {
    case run(@Sendable () -> Void)
    case end
  }

  private let queue: BlockingQueue<Job>
  private let waiting = Counter()
  private let threads: [JoinedThread]

  /// A number that several threads count.
  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }

  /// Starts so many threads.
  init(count: Int) throws(StoreError) {
    let queue = BlockingQueue<Job>()
    let waiting = waiting
    var threads: [JoinedThread] = []
    for _ in 0..<count {
      threads.append(
        try JoinedThread {
          while case .run(let work) = queue.take() {
            waiting.value.subtract(1, ordering: .relaxed)
            work()
          }
        }
      )
    }
    self.queue = queue
    self.threads = threads
  }

  // A server that never came to listen has nobody who ends them, and to wait for them would be for ever.
  deinit { end() }

  /// Runs work in its turn; false where too much waits already.
  func run(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard waiting.value.add(1, ordering: .relaxed).newValue <= ServerLimits.slowRequests else {
      waiting.value.subtract(1, ordering: .relaxed)
      return false
    }
    queue.put(.run(work))
    return true
  }

  /// Ends the threads after the work that waits; they are waited for when this value goes.
  func end() {
    for _ in threads { queue.put(.end) }
  }
}
