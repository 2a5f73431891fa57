public import OCDSCore

/// The rules for compiled releases, and the memory that they share from release to release.
///
/// A compiled release is walked once; the rules then look only at what was gathered.
public struct CompiledChecks: ~Copyable {
  private var facts = CompiledFacts()

  /// Creates the memory.
  public init() {}

  /// The rules, in the order of their outcomes.
  public static let all: [Check] = rules.map { $0.check }

  /// The names of the members that the rules look at; they pass over all others.
  package static let names = Word.allCases.map(\.rawValue)

  /// Runs every rule over a compiled release; gives the outcomes in the order of `all`.
  ///
  /// The places of failures are those of the release's tape. What is no object has nothing that a
  /// rule applies to.
  ///
  /// - Complexity: O(size of the release).
  public mutating func run(_ compiled: JSONView, _ body: (Int, CheckOutcome) -> Void) {
    facts.gather(compiled)
    let rules = CompiledChecks.rules
    for i in rules.indices { body(i, rules[i].outcome(facts, compiled)) }
  }
}
