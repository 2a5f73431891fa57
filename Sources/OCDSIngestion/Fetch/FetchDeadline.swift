/// The time until which a fetch must be done, redirects included.
struct FetchDeadline {
  private let end: ContinuousClock.Instant

  /// The longest that may be asked for: a week.
  private static let longest = 7 * 86_400

  init(seconds: Int) {
    end = .now + .seconds(min(max(seconds, 1), FetchDeadline.longest))
  }

  /// What is left, at least one.
  func milliseconds() throws(FetchFailure.Reason) -> Int {
    let left = ContinuousClock.Instant.now.duration(to: end)
    guard left > .zero else { throw .timedOut }
    let (seconds, attoseconds) = left.components
    return max(1, Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000))
  }
}
