import OCDSCore

extension HTMLReportSections {
  /// What the reader can do now, in the order of use.
  func nextSteps(_ report: ValidationReport) -> HTML {
    HTMLTag.section(.class("guide"), .labelledBy("next")) {
      HTMLTag.h2(.id("next")) { words(es: "Qué hacer ahora", en: "What to do now") }
      HTMLTag.ol { for step in steps(report) { HTMLTag.li { words(step) } } }
    }
  }

  private func steps(_ report: ValidationReport) -> [Wording] {
    var steps: [Wording] = []
    if report.files.contains(where: { $0.failure != nil }) { steps.append(ReportGuide.unreadable) }
    if report.count(.error) > 0 { steps += [ReportGuide.errors, ReportGuide.source] }
    if report.count(.warning) > 0 { steps.append(ReportGuide.warnings) }
    if !report.isValid || report.count(.warning) > 0 { steps.append(ReportGuide.again) }
    if report.isValid { steps.append(ReportGuide.publish) }
    return steps
  }

  /// What the words of the report mean.
  func glossary(_ report: ValidationReport) -> HTML {
    HTMLTag.section(.class("guide"), .labelledBy("words")) {
      HTMLTag.h2(.id("words")) {
        words(es: "Qué significan las palabras", en: "What the words mean")
      }
      HTMLTag.dl {
        for severity in ReportOrder.severities {
          HTMLTag.dt(severityClass(severity)) { words.name(severity) }
          HTMLTag.dd { words(ReportGuide.meaning(severity)) }
        }
        HTMLTag.dt { words(es: "Válido", en: "Valid") }
        HTMLTag.dd { words(ReportGuide.valid) }
        if report.files.contains(where: { !$0.tallies.isEmpty }) {
          HTMLTag.dt { words.notApplicable.capitalizedFirst }
          HTMLTag.dd { words(ReportGuide.notApplicable) }
        }
      }
    }
  }
}
