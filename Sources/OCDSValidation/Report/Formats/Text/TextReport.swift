import OCDSCore

/// A report as text for a terminal.
struct TextReport {
  /// The columns before what belongs to a group, its examples and the facts of a file.
  enum Indent {
    static let file = 2
    static let group = 4
    static let example = 6
    static let place = 8
  }

  var page: TextPage
  let words: ReportWords

  /// The text in UTF-8.
  var bytes: [UInt8] { Array(page.text.utf8) }

  init(
    _ report: ValidationReport,
    _ language: Language,
    isColoured: Bool,
    _ programVersion: String
  ) {
    page = TextPage(isColoured: isColoured)
    words = ReportWords(language: language)
    page.line(
      (
        words(es: "Informe de validación", en: "Validation report")
          + " · vitrina \(Harmless.cut(programVersion, columns: 40))", .quiet
      )
    )
    for file in ReportOrder.unreadableFirst(report.files) {
      page.gap()
      self.file(file)
    }
    if report.files.count != 1 { summary(report) }
  }

  private mutating func summary(_ report: ValidationReport) {
    page.gap()
    guard !report.files.isEmpty else {
      page.paragraph(words.sentence(report))
      return
    }
    let verdict = ReportVerdict(report)
    page.paragraph(
      words.name(verdict) + ": " + words.count(report.files.count, .files) + ", "
        + words.counts(report.count),
      style: TextReport.style(verdict)
    )
    let unreadable = report.files.count { $0.failure != nil }
    let valid = ReportWords.grouped(report.files.count { $0.isValid })
    var parts = [words(es: "válidos: \(valid)", en: "valid: \(valid)")]
    let invalid = report.files.count { !$0.isValid } - unreadable
    for (number, es, en) in [
      (invalid, "no válidos", "not valid"), (unreadable, "ilegibles", "unreadable"),
    ] where number > 0 {
      parts.append(words(es: es, en: en) + ": " + ReportWords.grouped(number))
    }
    page.paragraph(parts.joined(separator: ", "), indent: Indent.file)
    page.paragraph(words.sentence(report), indent: Indent.file)
  }

  static func style(_ verdict: ReportVerdict) -> TextStyle {
    switch verdict {
    case .nothing: .plain
    case .valid: .good
    case .validWithWarnings: .warning
    case .invalid, .unreadable: .error
    }
  }

  static func style(_ severity: Finding.Severity) -> TextStyle {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .information: .note
    }
  }
}
