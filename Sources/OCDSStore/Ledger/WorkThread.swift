internal import Glibc

/// A thread of our own.
///
/// Dispatch and the cooperative pool have one thread a core and add another only after a second: threads that wait for
/// work would hold up everybody else's.
enum WorkThread {
  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts a thread that runs a function and ends with it.
  static func start(_ run: @escaping @Sendable () -> Void) {
    let body = unsafe Unmanaged.passRetained(Body(run))
    var thread = pthread_t()
    let result = unsafe pthread_create(&thread, nil, runBody, body.toOpaque())
    guard result == 0 else {
      // Without a thread the work is done here: later, but done.
      unsafe body.takeRetainedValue().run()
      return
    }
    pthread_detach(thread)
  }

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
