internal import Glibc
internal import OCDSCore

/// The time of day, for what a page says of today.
enum WallClock {
  static var now: Instant {
    Instant(seconds: Int64(time(nil)))
  }
}
