internal import Glibc

/// A thread of our own, waited for when its value goes.
///
/// Dispatch and the cooperative pool have one thread a core and add another only after a second: threads that wait for
/// work would hold up everybody else's. And no thread may outlive `main`: the libraries that it uses are taken down there.
@safe
package struct WorkThread: ~Copyable {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let thread: pthread_t

  /// Starts a thread that runs a function and ends with it.
  package init(_ run: @escaping @Sendable () -> Void) throws(StoreError) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    var started = pthread_t()
    let result = unsafe pthread_create(&started, nil, WorkThread.runBody, body.toOpaque())
    guard result == 0 else {
      unsafe body.release()
      throw StoreError(.unexpected, "pthread_create (\(result))")
    }
    thread = started
  }

  deinit { pthread_join(thread, nil) }

  /// What the new thread calls; it takes over the one reference to its body.
  private static let runBody:
    @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? =
      { pointer in
        if let pointer = unsafe pointer {
          unsafe Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        }
        return nil
      }
}

/// A thread of our own in a list: lists hold no values that cannot be copied.
package final class JoinedThread: Sendable {
  private let thread: WorkThread

  /// Starts a thread that runs a function, and is waited for when the last reference to it goes.
  package init(_ run: @escaping @Sendable () -> Void) throws(StoreError) {
    thread = try WorkThread(run)
  }
}
