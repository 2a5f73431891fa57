internal import Glibc

/// A value behind the system's own mutex, for what several threads often want at the same time.
///
/// `Synchronization.Mutex` waits in the kernel out of the thread sanitizer's sight, which then takes each of its uses for a
/// race.
@safe
final class SystemMutex<Value: Sendable>: Sendable {
  // Sound: allocated in `init`, destroyed in `deinit`; `value` is touched only while the mutex is held.
  nonisolated(unsafe) private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  nonisolated(unsafe) private var value: Value

  /// Puts a value behind a new mutex.
  init(_ value: Value) {
    unsafe self.value = value
    unsafe mutex = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(mutex)
    unsafe mutex.deallocate()
  }

  /// Calls a function with the value, alone.
  func withLock<R>(_ body: (inout Value) -> R) -> R {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return unsafe body(&value)
  }
}
