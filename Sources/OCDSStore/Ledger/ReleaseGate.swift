public import OCDSCore

/// What judges releases before they enter the ledger.
///
/// One is made for each thread that works on the ledger, and serves that thread alone.
public protocol ReleaseGate: AnyObject {
  /// Judges a release as it is published.
  func judge(_ release: JSONView) -> GateVerdict
}

/// What a gate says of a release.
public struct GateVerdict: Sendable {
  /// Whether the release must not be published.
  public let isRefused: Bool
  /// What the publisher should know of it, whether it is published or not.
  public let findings: [GateFinding]

  /// Creates a verdict.
  public init(isRefused: Bool, findings: [GateFinding]) {
    self.isRefused = isRefused
    self.findings = findings
  }

  /// Nothing is wrong.
  public static let passed = GateVerdict(isRefused: false, findings: [])
}

/// The findings of one rule at one path of a release.
public struct GateFinding: Sendable, Hashable {
  /// The name of the rule.
  public let code: String
  /// How much it matters.
  public let severity: Finding.Severity
  /// The first place, as a JSON Pointer.
  public let pointer: String
  /// What is wrong and what to do.
  public let sentence: Wording
  /// The value at the first place.
  public let value: String
  /// How many places there are.
  public let count: Int

  /// Creates a finding.
  public init(
    code: String,
    severity: Finding.Severity,
    pointer: String,
    sentence: Wording,
    value: String,
    count: Int
  ) {
    self.code = code
    self.severity = severity
    self.pointer = pointer
    self.sentence = sentence
    self.value = value
    self.count = count
  }
}
