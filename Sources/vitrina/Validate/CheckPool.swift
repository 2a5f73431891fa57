import OCDSCore
import OCDSIngestion
import OCDSStore
import OCDSValidation

/// Gives units and processes to some threads, each of which checks what it gets.
///
/// With one thread there is none beside the caller's, and nothing is copied.
struct CheckPool: ~Copyable {
  private enum Job: Sendable {
    case units(BlockBox)
    case processes([CheckProcess])
  }

  /// A block that is handed from thread to thread; whoever took it from a queue is the only one that has it.
  @safe
  private final class BlockBox: Sendable {
    // Sound: a box is in one queue or in one thread's hands; the queues' mutexes order what is done to it.
    nonisolated(unsafe) var block = UnitBlock()
  }

  private var own: CheckWorker?
  private let file: InputFile
  private var threads: [JoinedThread] = []
  private let inbox = BlockingQueue<Job?>()
  private let spare = BlockingQueue<BlockBox>()
  /// As many lists of processes as may wait at one time.
  private let turns = BlockingQueue<Bool>()
  private let results = BlockingQueue<CheckResult>()
  private var current: BlockBox?
  private var processes: [CheckProcess] = []
  private var failure: ReadFailure?

  init(
    _ file: InputFile,
    _ standards: StandardList,
    _ options: ValidateOptions
  ) throws(StoreError) {
    self.file = file
    guard options.threads > 1 else {
      own = CheckWorker(standards, options)
      return
    }
    own = nil
    let inbox = inbox
    let spare = spare
    let results = results
    let turns = turns
    for _ in 0..<options.threads * 4 { turns.put(true) }
    for _ in 0..<options.threads * 2 + 1 { spare.put(BlockBox()) }
    for _ in 0..<options.threads {
      threads.append(
        try JoinedThread {
          var worker = CheckWorker(standards, options)
          var failure: ReadFailure?
          while let job = inbox.take() {
            switch job {
            case .units(let box):
              unsafe box.block.forEach { value, unit in worker.check(value, unit) }
              unsafe box.block.removeAll()
              spare.put(box)
            case .processes(let processes):
              for process in processes {
                do throws(ReadFailure) { try worker.check(process, in: file) } catch {
                  failure = failure ?? error
                }
              }
              turns.put(true)
            }
          }
          var result = worker.take()
          result.failure = failure
          results.put(result)
        }
      )
    }
  }

  deinit { for _ in threads { inbox.put(nil) } }

  /// Checks a unit, now or soon.
  mutating func check(_ value: JSONView, _ unit: CheckUnit) {
    if own != nil {
      own?.check(value, unit)
      return
    }
    // Waiting for a block to come back is what bounds the memory.
    let box = current ?? spare.take()
    current = box
    unsafe box.block.append(value, unit)
    if unsafe box.block.isFull { handOver() }
  }

  /// Checks a process, now or soon.
  mutating func check(_ process: CheckProcess) {
    if own != nil {
      do throws(ReadFailure) { try own?.check(process, in: file) } catch {
        failure = failure ?? error
      }
      return
    }
    processes.append(process)
    if processes.count >= 64 { handOverProcesses() }
  }

  private mutating func handOver() {
    guard let box = current else { return }
    current = nil
    inbox.put(.units(box))
  }

  private mutating func handOverProcesses() {
    if processes.isEmpty { return }
    _ = turns.take()
    inbox.put(.processes(processes))
    processes.removeAll(keepingCapacity: true)
  }

  /// Waits until all is checked, and returns what was found.
  mutating func finish() -> [CheckResult] {
    if own != nil {
      var result = own?.take() ?? CheckResult()
      result.failure = failure
      return [result]
    }
    handOver()
    handOverProcesses()
    for _ in threads { inbox.put(nil) }
    let all = threads.map { _ in results.take() }
    threads = []
    return all
  }
}
