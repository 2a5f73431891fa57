/// Does work on threads of its own and gives the results in the order in which the work was given.
///
/// Every thread has a context, such as a compressor, that it makes once and reuses. The threads wait for work, and
/// whoever takes a result waits for it.
final class OrderedPipeline<Input: Sendable, Output: Sendable> {
  /// One piece of work, and where its result is put.
  private struct Job: Sendable {
    let input: Input
    let result = BlockingQueue<Result<Output, StoreError>>()
  }

  /// The work that no thread has taken yet; nil tells a thread to end.
  private let inbox = BlockingQueue<Job?>()
  private let first: WorkThread
  private let second: WorkThread
  private var jobs: [Job] = []
  /// The number of pieces that may be under way before a result must be taken.
  private let width: Int

  /// Starts the threads: two, of which one works while the other, or whoever gives the work, waits.
  init<Context: ~Copyable>(
    width: Int = 4,
    context: @escaping @Sendable () -> Context,
    work: @escaping @Sendable (inout Context, Input) throws(StoreError) -> Output
  ) throws(StoreError) {
    self.width = width
    let inbox = self.inbox
    let body: @Sendable () -> Void = {
      var context = context()
      while let job = inbox.take() {
        do throws(StoreError) {
          job.result.put(.success(try work(&context, job.input)))
        } catch {
          job.result.put(.failure(error))
        }
      }
    }
    let first = try WorkThread(body)
    do throws(StoreError) { second = try WorkThread(body) } catch {
      inbox.put(nil)
      throw error
    }
    self.first = first
  }

  /// Tells the threads to end; they are waited for as they go.
  deinit {
    inbox.put(nil)
    inbox.put(nil)
  }

  /// Whether results must be taken before more is given.
  var isFull: Bool { jobs.count >= width }

  /// Whether all results were taken.
  var isEmpty: Bool { jobs.isEmpty }

  /// Gives a piece of work.
  func submit(_ input: Input) {
    let job = Job(input: input)
    jobs.append(job)
    inbox.put(job)
  }

  /// Takes the result of the oldest piece, and waits for it; nil where none is under way.
  func take() throws(StoreError) -> Output? {
    guard !jobs.isEmpty else { return nil }
    return try jobs.removeFirst().result.take().get()
  }
}
