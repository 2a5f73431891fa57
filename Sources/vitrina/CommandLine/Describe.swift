import OCDSCore
import OCDSStore

/// Refusals, findings and counts as lines for people.
enum Describe {
  static func refusal(_ refusal: Refusal, _ language: Language) -> String {
    let name = [refusal.ocid, refusal.releaseId].compactMap { $0 }.joined(separator: " / ")
    let place = place(refusal.source, refusal.sheet, refusal.line)
    let parts = [
      place, name, refusal.code.wording[language],
      refusal.detail[language],
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  private static func place(_ source: String, _ sheet: String, _ line: Int) -> String {
    let file = sheet.isEmpty ? source : "\(source) [\(sheet)]"
    return line > 0 ? "\(file):\(line)" : file
  }

  static func finding(_ finding: Finding, _ language: Language) -> String {
    let name = [finding.ocid, finding.releaseId].compactMap { $0 }.joined(separator: " / ")
    let place = place(finding.source, finding.sheet, finding.line)
    let sentence = finding.sentence[language]
    let detail = finding.detail[language]
    // What contradicts itself comes first, then what became of it.
    let said =
      finding.code == FindingCode.unmergeable.rawValue ? [detail, sentence] : [sentence, detail]
    let parts = [place, name, finding.pointer] + said
    return parts.filter { !$0.isEmpty }.joined(separator: ": ")
  }

  static func original(_ original: OriginalRecord) -> String {
    let size = "original \(original.sha256), \(original.bytes) bytes"
    return [original.name, size, original.finalURL ?? original.url].compactMap { $0 }
      .joined(separator: ": ")
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
