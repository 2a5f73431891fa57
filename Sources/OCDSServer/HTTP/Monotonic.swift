internal import Glibc

/// A clock that nobody sets.
enum Monotonic {
  /// Microseconds since some moment.
  static var microseconds: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
  }

  /// Milliseconds since the same moment.
  static var milliseconds: Int64 { microseconds / 1000 }
}
