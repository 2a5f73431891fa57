internal import OCDSStore
internal import Synchronization

/// As many workers as there are threads; each request takes one that is free.
struct WorkerPool: Sendable {
  /// A worker behind its lock.
  private final class Slot: Sendable {
    let worker: Mutex<Worker>
    private let isLent = Atomic<Bool>(false)

    init(_ folder: PublicationFolder, sharing figures: SharedFigures) throws(StoreError) {
      worker = Mutex(try Worker(folder, sharing: figures))
    }

    /// Works with the worker; nil where another thread does.
    ///
    /// To try a lock that is taken is a call of the system, which a flag saves.
    func ifFree<R: Sendable>(
      _ work: @Sendable (inout Worker) throws(StoreError) -> R
    ) throws(StoreError) -> R? {
      guard !isLent.exchange(true, ordering: .acquiring) else { return nil }
      defer { isLent.store(false, ordering: .releasing) }
      return try worker.withLockIfAvailable {
        (worker: inout sending Worker) throws(StoreError) -> sending R in
        try work(&worker)
      }
    }

    /// Lets go what an idle worker sees, so that an ingest can empty its log.
    func letGoIfIdle() {
      _ = try? ifFree { worker throws(StoreError) in
        if !worker.isBusy { try worker.reader.letGo() }
        worker.isBusy = false
      }
    }
  }

  /// A number that several threads count.
  private final class Counter: Sendable {
    let value = Atomic<Int>(0)
  }

  private let slots: [Slot]
  private let lent = Counter()
  private let sweeper: Sweeper

  /// Opens the workers' connections.
  init(_ folder: PublicationFolder, count: Int) throws(StoreError) {
    var slots: [Slot] = []
    let figures = SharedFigures()
    for _ in 0..<max(1, count) { slots.append(try Slot(folder, sharing: figures)) }
    self.slots = slots
    let swept = slots
    sweeper = Sweeper {
      for slot in swept { slot.letGoIfIdle() }
    }
  }

  /// How many workers are lent at the moment.
  var lentCount: Int { lent.value.load(ordering: .relaxed) }

  /// Lends a worker for one piece of work.
  ///
  /// With as many workers as threads one is always free; with fewer, the work waits for the first.
  func withWorker<R: Sendable>(
    _ work: @Sendable (inout Worker) throws(StoreError) -> R
  ) throws(StoreError) -> R {
    lent.value.add(1, ordering: .relaxed)
    defer { lent.value.subtract(1, ordering: .relaxed) }
    for slot in slots {
      let result = try slot.ifFree { worker throws(StoreError) -> R in
        worker.isBusy = true
        return try work(&worker)
      }
      if let result { return result }
    }
    return try slots[0].worker.withLock {
      (worker: inout sending Worker) throws(StoreError) -> sending R in
      worker.isBusy = true
      return try work(&worker)
    }
  }
}
