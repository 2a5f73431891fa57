internal import OCDSCore

/// Counts the outcomes of one rule.
///
/// A rule mostly has one reason for not applying; to look it up among all costs more than the rule.
struct OutcomeCounter {
  private var counted: CheckTally
  /// The last reason for not applying, and how often it came since another did.
  private var reason: Wording?
  private var count = 0

  init(check: Check) { counted = CheckTally(check: check) }

  /// Counts an outcome.
  mutating func count(_ outcome: CheckOutcome) {
    switch outcome {
    case .passed: counted.passed += 1
    case .failed: counted.failed += 1
    case .notApplicable(let reason):
      if reason != self.reason {
        settle()
        self.reason = reason
      }
      count += 1
    }
  }

  private mutating func settle() {
    if let reason, count > 0 { counted.notApplicable[reason, default: 0] += count }
    count = 0
  }

  /// What was counted.
  var tally: CheckTally {
    var all = self
    all.settle()
    return all.counted
  }
}
