import OCDSCore
import OCDSSchema
import OCDSStore
import OCDSValidation

/// How good a release must be to be published.
enum Gate: String, CaseIterable {
  /// Without errors and warnings.
  case strict
  /// Without errors.
  case standard
  /// Any release that the ledger can hold.
  case off
}

extension Gate {
  /// Reads the option `--gate`.
  init(_ arguments: Arguments) throws(UsageError) {
    guard let gate = Gate(rawValue: arguments["--gate"] ?? Gate.standard.rawValue) else {
      throw .wrongValue(
        "--gate",
        Wording(es: "strict, standard u off", en: "strict, standard or off")
      )
    }
    self = gate
  }

  /// What makes the judges of a publication's releases, one a thread; nil where none are wanted.
  func judges(
    _ settings: PublicationSettings
  ) throws -> (@Sendable () -> any ReleaseGate)? {
    if self == .off { return nil }
    let registry = try ExtensionRegistry()
    let standard = try StandardSchema(extensions: settings.extensions, registry: registry)
    let prefix = settings.ownPrefix
    let refusesWarnings = self == .strict
    return { ReleaseJudge(standard, ocidPrefix: prefix, refusesWarnings: refusesWarnings) }
  }
}

/// Holds releases against the standard with the publication's extensions.
private final class ReleaseJudge: ReleaseGate {
  private var checker: DocumentChecker
  private let refusesWarnings: Bool

  init(_ standard: StandardSchema, ocidPrefix: String?, refusesWarnings: Bool) {
    // Notes are told by `validate`; they are not kept with every release.
    checker = DocumentChecker(standard, examples: 1, ocidPrefix: ocidPrefix, keepsNotes: false)
    self.refusesWarnings = refusesWarnings
  }

  func judge(_ release: JSONView) -> GateVerdict {
    let findings = checker.findings(of: release)
    if findings.isEmpty { return .passed }
    let isRefused = findings.contains { $0.check.severity == .error || refusesWarnings }
    return GateVerdict(
      isRefused: isRefused,
      findings: findings.map { group in
        GateFinding(
          code: group.check.code,
          severity: group.check.severity,
          pointer: group.examples.first?.pointer ?? "",
          sentence: group.message,
          value: group.examples.first?.value ?? "",
          count: group.count
        )
      }
    )
  }
}
