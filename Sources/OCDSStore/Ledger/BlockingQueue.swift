internal import Glibc

/// Values handed from thread to thread in order; whoever takes one waits until there is one.
///
/// With the system's own mutex and condition, because the waiting of `Synchronization.Mutex` is done by the kernel out of
/// the thread sanitizer's sight, and because that has no condition to wait for.
@safe
package final class BlockingQueue<Element: Sendable>: Sendable {
  // Sound: allocated in `init`, destroyed in `deinit`; `elements` is touched only while the mutex is held.
  nonisolated(unsafe) private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  nonisolated(unsafe) private let isFilled: UnsafeMutablePointer<pthread_cond_t>
  nonisolated(unsafe) private var elements: [Element] = []

  package init() {
    unsafe mutex = .allocate(capacity: 1)
    unsafe isFilled = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(isFilled, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(isFilled)
    unsafe pthread_mutex_destroy(mutex)
    unsafe isFilled.deallocate()
    unsafe mutex.deallocate()
  }

  /// Adds a value.
  package func put(_ element: Element) {
    unsafe pthread_mutex_lock(mutex)
    unsafe elements.append(element)
    unsafe pthread_cond_signal(isFilled)
    unsafe pthread_mutex_unlock(mutex)
  }

  /// Takes the oldest value, and waits for it.
  package func take() -> Element {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while unsafe elements.isEmpty { unsafe pthread_cond_wait(isFilled, mutex) }
    return unsafe elements.removeFirst()
  }
}
