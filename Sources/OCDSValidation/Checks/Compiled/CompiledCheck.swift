internal import OCDSCore

/// A rule for compiled releases, beside the code that applies it.
protocol CompiledCheck: SendableMetatype {
  /// The rule.
  static var check: Check { get }

  /// Applies it to what was gathered of a compiled release.
  static func outcome(_ facts: borrowing CompiledFacts, _ compiled: JSONView) -> CheckOutcome
}
