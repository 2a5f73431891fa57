import OCDSCore
import OCDSValidation

/// The report of a run as text.
struct RunReportText {
  private let words: RunReportWords
  private var page: TextPage

  /// The text in UTF-8.
  var bytes: [UInt8] { Array(page.text.utf8) }

  init(_ report: RunReport, _ language: Language, isColoured: Bool = false) {
    words = RunReportWords(language)
    page = TextPage(isColoured: isColoured)
    page.line((words.title(report), .quiet))
    page.paragraph(
      words.verdict(report) + ".",
      style: report.hasFailure ? .error : report.refused > 0 ? .warning : .good
    )
    page.paragraph(words.sentence(report))
    let counts = words.counts(report).map { "\($0.what) \(words.number($0.count))" }
    page.paragraph(counts.joined(separator: ", ") + ".")
    for input in report.inputs { write(input, report) }
    let steps = words.steps(report)
    if !steps.isEmpty {
      page.gap()
      page.paragraph(words(es: "Qué hacer ahora", en: "What to do now"), style: .name)
      for (number, step) in zip(1..., steps) { page.paragraph("\(number). \(step)", indent: 2) }
    }
  }

  private mutating func write(_ input: RunReport.Input, _ report: RunReport) {
    page.gap()
    page.paragraph(input.name, style: .name)
    if let failure = input.failure { page.paragraph(words(failure), indent: 2, style: .error) }
    for fact in words.facts(input) { page.paragraph("\(fact.title): \(fact.text)", indent: 2) }
    for money in input.money {
      let figures = words.figures(money).map { "\($0.title) \($0.text)" }
      page.paragraph(
        words(es: "Dinero", en: "Money") + " (\(money.currency)): "
          + figures.joined(separator: "; ") + ". " + words.balance(money),
        indent: 2
      )
    }
    if words.hasMoved(report, input) { page.paragraph(words.moved, indent: 2) }
    for table in input.tables where !table.unknown.isEmpty {
      page.paragraph(
        words(es: "Encabezados que no se conocen", en: "Headings that are not known")
          + (table.sheet.isEmpty ? "" : " («\(table.sheet)»)") + ": «"
          + table.unknown.joined(separator: "», «") + "»",
        indent: 2
      )
    }
    let refused = report.faults(of: input, refused: true).filter { $0.code != "unreadableInput" }
    write(refused, title: words.setAsideTitle, .error)
    let found = report.faults(of: input, refused: false)
    for severity in [Finding.Severity.error, .warning, .information] {
      write(found.filter { $0.severity == severity }, title: words.title(severity), severity)
    }
  }

  private mutating func write(
    _ faults: [RunReport.Fault],
    title: String,
    _ severity: Finding.Severity
  ) {
    if faults.isEmpty { return }
    let style: TextStyle =
      switch severity {
      case .error: .error
      case .warning: .warning
      case .information: .note
      }
    page.gap()
    page.paragraph(
      "\(title): \(words.number(faults.reduce(0) { $0 + $1.count }))",
      indent: 2,
      style: style
    )
    for fault in faults {
      let heading = words.heading(fault)
      page.paragraph(
        (heading.isEmpty ? "" : "\(heading): ") + words(fault.title)
          + " (\(words.number(fault.count)))",
        indent: 4
      )
      for example in fault.examples {
        let value = words(example.value)
        let parts = [
          words.place(example), value.isEmpty ? "" : "«\(value)»", example.ocid,
          words(example.sentence),
        ]
        page.paragraph(parts.filter { !$0.isEmpty }.joined(separator: ": "), indent: 6)
      }
      if fault.count > fault.examples.count {
        let more = words.number(fault.count - fault.examples.count)
        page.paragraph(words(es: "y \(more) más", en: "and \(more) more"), indent: 6)
      }
    }
  }
}
