internal import OCDSStore
internal import Synchronization

/// What the callbacks of the HTTP library work with.
final class ServerCore: Sendable {
  let router: Router
  let traffic = Traffic()
  let log: @Sendable (String) -> Void
  private let aside: Mutex<SideThreads?>

  init(_ router: Router, log: @escaping @Sendable (String) -> Void) throws(ServerError) {
    self.router = router
    self.log = log
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
}
