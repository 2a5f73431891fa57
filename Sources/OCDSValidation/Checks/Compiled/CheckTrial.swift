internal import OCDSCore

/// What a rule finds while it goes through the places that it applies to.
struct CheckTrial {
  private var applied = false
  private var failures: [CheckFailure] = []

  /// Notes that the rule applies to a place, and whether that place keeps it.
  ///
  /// Only where it does not, the place and the sentence are worked out.
  @inline(__always)
  mutating func hold(_ isKept: Bool, at index: Int, _ message: @autoclosure () -> Wording) {
    applied = true
    if !isKept { failures.append(CheckFailure(at: index, message())) }
  }

  /// What the rule says of the release; the reason where it applied to nothing.
  @inline(__always)
  func outcome(_ reason: @autoclosure () -> Wording) -> CheckOutcome {
    guard applied else { return .notApplicable(reason()) }
    return failures.isEmpty ? .passed : .failed(failures)
  }
}
