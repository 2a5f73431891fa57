import OCDSCore
import OCDSStore

/// Refusals, findings and counts as lines for people.
enum Describe {
  static func refusal(_ refusal: Refusal, _ language: Language) -> String {
    let name = [refusal.ocid, refusal.releaseId].compactMap { $0 }.joined(separator: " / ")
    let parts = [
      "\(refusal.source):\(refusal.line)", name, refusal.code.wording[language], refusal.detail,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  static func finding(_ finding: Finding, _ language: Language) -> String {
    let name = [finding.ocid, finding.releaseId].compactMap { $0 }.joined(separator: " / ")
    let parts = [
      "\(finding.source):\(finding.line)", name, finding.pointer, finding.code.wording[language],
      finding.detail,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  static func counts(_ counts: RunCounts, _ language: Language) -> String {
    switch language {
    case .es:
      "leídas \(counts.read), publicadas \(counts.published), sin cambio \(counts.unchanged), "
        + "rechazadas \(counts.refused)"
    case .en:
      "read \(counts.read), published \(counts.published), unchanged \(counts.unchanged), "
        + "refused \(counts.refused)"
    }
  }
}
