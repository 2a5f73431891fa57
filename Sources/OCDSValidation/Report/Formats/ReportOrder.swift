import OCDSCore

/// The orders in which people read a report.
enum ReportOrder {
  /// The gravest first.
  static let severities: [Finding.Severity] = [.error, .warning, .information]

  /// The files that could not be read, then the others; each in the order given.
  static func unreadableFirst(_ files: [FileReport]) -> [FileReport] {
    files.filter { $0.failure != nil } + files.filter { $0.failure == nil }
  }

  /// The reasons why a rule does not apply, the most frequent first.
  static func reasons(_ tally: CheckTally, _ language: Language) -> [(text: String, count: Int)] {
    tally.notApplicable.map { (text: $0.key[language], count: $0.value) }.sorted { a, b in
      a.count != b.count ? a.count > b.count : a.text < b.text
    }
  }
}
