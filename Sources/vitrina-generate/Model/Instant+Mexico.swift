import OCDSCore

extension Instant {
  /// Creates an instant from a day and an hour of central Mexico, six hours behind UTC all year.
  ///
  /// - Parameters:
  ///   - day: The days since 1970-01-01.
  ///   - secondOfDay: The seconds since that day's midnight.
  ///   - milliseconds: The milliseconds of the second.
  init(day: Int, secondOfDay: Int, milliseconds: Int = 0) {
    let seconds = day * 86_400 + secondOfDay + 21_600
    self.init(seconds: Int64(seconds), nanoseconds: UInt32(milliseconds * 1_000_000))
  }
}
