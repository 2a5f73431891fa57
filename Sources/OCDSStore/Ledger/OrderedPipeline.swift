internal import Dispatch
internal import Synchronization

/// Does work on several threads and gives the results in the order in which the work was given.
///
/// The threads are Dispatch's, not those of the cooperative pool: the one who takes a result waits for it.
final class OrderedPipeline<Input: Sendable, Output: Sendable> {
  /// One piece of work and, later, its result.
  private final class Job: Sendable {
    let result = Mutex<Result<Output, StoreError>?>(nil)
    let isDone = DispatchSemaphore(value: 0)
  }

  private let work: @Sendable (Input) throws(StoreError) -> Output
  private let queue = DispatchQueue(label: "vitrina.pipeline", attributes: .concurrent)
  private var jobs: [Job] = []

  /// The number of pieces that may be under way before a result must be taken.
  let width: Int

  init(width: Int, work: @escaping @Sendable (Input) throws(StoreError) -> Output) {
    self.width = width
    self.work = work
  }

  /// Whether results must be taken before more is given.
  var isFull: Bool { jobs.count >= width }

  /// Whether all results were taken.
  var isEmpty: Bool { jobs.isEmpty }

  /// Gives a piece of work.
  func submit(_ input: Input) {
    let job = Job()
    jobs.append(job)
    let work = self.work
    queue.async {
      let result: Result<Output, StoreError>
      do throws(StoreError) { result = .success(try work(input)) } catch {
        result = .failure(error)
      }
      job.result.withLock { $0 = result }
      job.isDone.signal()
    }
  }

  /// Takes the result of the oldest piece, and waits for it; nil where none is under way.
  func take() throws(StoreError) -> Output? {
    guard !jobs.isEmpty else { return nil }
    let job = jobs.removeFirst()
    job.isDone.wait()
    guard let result = job.result.withLock({ $0 }) else { return nil }
    return try result.get()
  }
}
