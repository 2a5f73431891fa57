public import OCDSCore

/// What a rule says of one compiled release.
public enum CheckOutcome: Sendable, Hashable {
  /// Every place that it applies to keeps it.
  case passed
  /// Some places break it.
  case failed([CheckFailure])
  /// There is nothing that it applies to, for a reason.
  case notApplicable(Wording)
}

/// One place of a compiled release that breaks a rule.
public struct CheckFailure: Sendable, Hashable {
  /// The place on the tape of the value at fault.
  public let index: Int
  /// What is wrong there and what to do, in a sentence.
  public let message: Wording

  /// Creates a failure at a value.
  public init(at index: Int, _ message: Wording) {
    self.index = index
    self.message = message
  }
}
