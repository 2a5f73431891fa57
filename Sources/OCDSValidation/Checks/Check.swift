public import OCDSCore

/// A rule that data is held against: its name, how much it matters, and where the standard speaks of it.
///
/// Each rule is declared beside the code that applies it, one file a rule; `Check.all` lists them.
public struct Check: Sendable, Hashable {
  /// What a rule looks at.
  public enum Layer: String, Sendable, Hashable, CaseIterable {
    /// A keyword of the JSON schema.
    case schema
    /// A release, a record or a package as it stands.
    case document
    /// The compiled release of a process.
    case compiled
  }

  /// The name by which reports, ledgers and programs know the rule, such as `paddedText`.
  public let code: String
  /// What it looks at.
  public let layer: Layer
  /// How much a breach matters.
  public let severity: Finding.Severity
  /// The rule in a few words.
  public let title: Wording
  /// The page of the standard that the rule follows.
  public let page: String

  /// Declares a rule.
  public init(
    _ code: String,
    layer: Layer,
    severity: Finding.Severity,
    title: Wording,
    page: String
  ) {
    self.code = code
    self.layer = layer
    self.severity = severity
    self.title = title
    self.page = page
  }

  /// Every rule: those of schemas and of documents, then those for compiled releases.
  public static let all: [Check] = Rule.allCases.map(\.check) + CompiledChecks.all

  /// Rules are the same where their codes are.
  public static func == (a: Check, b: Check) -> Bool { a.code == b.code }

  /// Hashes the code.
  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
