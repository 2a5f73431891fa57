import OCDSCore

extension HTMLReportSections {
  /// What the rules for compiled releases said, as a table.
  func tallies(_ tallies: [CheckTally], id: String) -> HTML {
    HTMLTag.section(.id(id), .labelledBy("\(id)-title")) {
      HTMLTag.h3(.id("\(id)-title")) { words.rulesTitle }
      HTMLTag.p(.class("quiet")) {
        words(
          es: "Cuántos procesos cumplen cada regla, una vez unidas todas sus entregas.",
          en: "How many processes keep each rule, once all their releases are merged."
        )
      }
      HTMLTag.table(.class("rules")) {
        HTMLTag.thead {
          HTMLTag.tr {
            HTMLTag.th(.scope("col")) { words(es: "Regla", en: "Rule") }
            for title in [words.kept, words.broken, words.notApplicable] {
              HTMLTag.th(.scope("col"), .class("number")) { title.capitalizedFirst }
            }
          }
        }
        HTMLTag.tbody { for tally in tallies { row(tally) } }
      }
    }
  }

  private func row(_ tally: CheckTally) -> HTML {
    let reasons = ReportOrder.reasons(tally, words.language)
    return HTMLTag.tr {
      HTMLTag.th(.scope("row")) {
        if let page = WebAddress(tally.check.page) {
          HTMLTag.a(.link(to: page), .noReferrer) { tally.check.title[words.language] }
        } else {
          tally.check.title[words.language]
        }
        if !reasons.isEmpty {
          HTMLTag.ul(.class("quiet")) {
            for reason in reasons {
              HTMLTag.li {
                words.notApplicable.capitalizedFirst + " (" + ReportWords.grouped(reason.count)
                  + "): " + reason.text
              }
            }
          }
        }
      }
      number(tally.passed, of: words.kept)
      number(tally.failed, of: words.broken, tally.failed > 0 ? tally.check.severity : nil)
      number(reasons.reduce(0) { $0 + $1.count }, of: words.notApplicable)
    }
  }

  private func number(
    _ number: Int,
    of column: String,
    _ severity: Finding.Severity? = nil
  ) -> HTML {
    HTMLTag.td(numberClass(severity), .column(column.capitalizedFirst)) {
      ReportWords.grouped(number)
    }
  }

  private func numberClass(_ severity: Finding.Severity?) -> HTMLAttribute {
    switch severity {
    case .error: .class("number error")
    case .warning: .class("number warning")
    case .information: .class("number note")
    case nil: .class("number")
    }
  }
}
