/// Does work on threads of its own and gives the results in the order in which the work was given.
///
/// Every thread has a context, such as a compressor, that it makes once and reuses. The threads wait for work, and
/// whoever takes a result waits for it.
package final class OrderedPipeline<Input: Sendable, Output: Sendable> {
  /// One piece of work, and where its result is put.
  private struct Job: Sendable {
    let input: Input
    let result = BlockingQueue<Result<Output, StoreError>>()
  }

  /// The work that no thread has taken yet; nil tells a thread to end.
  private let inbox = BlockingQueue<Job?>()
  private let threads: [JoinedThread]
  private var jobs: [Job] = []
  /// The number of pieces that may be under way before a result must be taken.
  private let width: Int

  /// Starts the threads; with two, one works while the other, or whoever gives the work, waits.
  package init<Context: ~Copyable>(
    threads count: Int = 2,
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
    var threads: [JoinedThread] = []
    do throws(StoreError) {
      for _ in 0..<count { threads.append(try JoinedThread(body)) }
    } catch {
      for _ in threads { inbox.put(nil) }
      throw error
    }
    self.threads = threads
  }

  /// Tells the threads to end; they are waited for as they go.
  deinit { for _ in threads { inbox.put(nil) } }

  /// Whether results must be taken before more is given.
  package var isFull: Bool { jobs.count >= width }

  /// Whether all results were taken.
  package var isEmpty: Bool { jobs.isEmpty }

  /// Gives a piece of work.
  package func submit(_ input: Input) {
    let job = Job(input: input)
    jobs.append(job)
    inbox.put(job)
  }

  /// Takes the result of the oldest piece, and waits for it; nil where none is under way.
  package func take() throws(StoreError) -> Output? {
    guard !jobs.isEmpty else { return nil }
    return try jobs.removeFirst().result.take().get()
  }
}
