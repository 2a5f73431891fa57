import OCDSCore

/// The rules that a report's findings break, each once, in the order of the first finding.
struct SARIFRules {
  /// The name of the rule that a file can be read.
  static let unreadable = "unreadable"

  private(set) var checks: [Check] = []
  private var indexes: [Check: Int] = [:]
  private let hasUnreadable: Bool

  init(_ report: ValidationReport) {
    hasUnreadable = report.files.contains { $0.failure != nil }
    for file in report.files {
      for group in file.groups where indexes[group.check] == nil {
        indexes[group.check] = checks.count
        checks.append(group.check)
      }
    }
  }

  /// The place of a rule in the list.
  func index(of check: Check) -> Int? { indexes[check] }

  /// The place of the rule that a file can be read: after all others.
  var unreadableIndex: Int { checks.count }

  /// Writes the list.
  func write(_ language: Language, to w: inout JSONWriter) {
    w.member(
      "rules",
      array: { w in
        for check in checks {
          w.object { w in
            w.member("id", check.code)
            SARIFRules.description(check.title[language], check.severity, to: &w)
            w.member("helpUri", ifPresent: WebAddress(check.page)?.text)
            w.member("properties", object: { w in w.member("layer", check.layer.rawValue) })
          }
        }
        if hasUnreadable {
          let title = Wording(es: "El archivo se puede leer", en: "The file can be read")
          w.object { w in
            w.member("id", SARIFRules.unreadable)
            SARIFRules.description(title[language], .error, to: &w)
          }
        }
      }
    )
  }

  private static func description(
    _ title: String,
    _ severity: Finding.Severity,
    to w: inout JSONWriter
  ) {
    w.member("shortDescription", object: { w in w.member("text", title) })
    w.member(
      "defaultConfiguration",
      object: { w in
        w.member("level", SARIFReport.level(severity))
      }
    )
  }
}
