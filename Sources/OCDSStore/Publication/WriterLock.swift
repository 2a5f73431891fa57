internal import Glibc

/// The right to write to a publication; held by one process at a time and given up when that ends, however it ends.
@safe
struct WriterLock: ~Copyable {
  private let file: Int32

  init(path: String) throws(StoreError) {
    file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw StoreError(.cannotWrite, "\(path): \(Files.reason())") }
    var isHeld = flock(file, LOCK_EX | LOCK_NB) == 0
    // A child that another thread is just starting holds a copy of a lock until it runs its own program.
    for _ in 0..<20 where !isHeld && errno == EWOULDBLOCK {
      usleep(10_000)
      isHeld = flock(file, LOCK_EX | LOCK_NB) == 0
    }
    guard isHeld else {
      let isTaken = errno == EWOULDBLOCK
      let reason = Files.reason()
      close(file)
      guard isTaken else { throw StoreError(.cannotWrite, "\(path): \(reason)") }
      throw StoreError(
        .busy,
        path
      )
    }
  }

  deinit { close(file) }
}
