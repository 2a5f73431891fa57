import OCDSCore

extension TextReport {
  /// The columns of a rule's title, and of each count after it.
  private enum Column {
    static let title = 52
    static let count = 15
  }

  /// Writes what the rules for compiled releases said, as a table.
  mutating func tallies(_ tallies: [CheckTally]) {
    page.gap()
    let title = words.rulesTitle
    page.line(
      indent: Indent.file,
      (title + String(repeating: " ", count: Column.title - title.count), .name),
      (column(words.kept), .quiet),
      (column(words.broken), .quiet),
      (column(words.notApplicable), .quiet)
    )
    for tally in tallies { self.tally(tally) }
  }

  private mutating func tally(_ tally: CheckTally) {
    let reasons = ReportOrder.reasons(tally, words.language)
    let title = Harmless.cut(tally.check.title[words.language], columns: 400)
    var lines = TextWrap.lines(title, width: Column.title - 2)
    let last = lines.removeLast()
    for line in lines { page.line(indent: Indent.group, (line, .plain)) }
    let gap = max(0, Column.title - 2 - Harmless.columns(last))
    page.line(
      indent: Indent.group,
      (last + String(repeating: " ", count: gap), .plain),
      (column(ReportWords.grouped(tally.passed)), .plain),
      (
        column(ReportWords.grouped(tally.failed)),
        tally.failed > 0 ? TextReport.style(tally.check.severity) : .plain
      ),
      (column(ReportWords.grouped(reasons.reduce(0) { $0 + $1.count })), .plain)
    )
    for reason in reasons {
      page.paragraph(
        "\(ReportWords.grouped(reason.count)): \(reason.text)",
        indent: Indent.example,
        style: .quiet
      )
    }
  }

  private func column(_ text: String) -> String {
    String(repeating: " ", count: max(1, Column.count - Harmless.columns(text))) + text
  }
}
