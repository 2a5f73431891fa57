import OCDSCore
import OCDSValidation

extension RunReportPage {
  /// A file: what it was taken for and why, what became of it, its money, what was not published, what was found.
  func section(_ input: RunReport.Input, number: Int) -> HTML {
    let id = "file-\(number)"
    return HTMLTag.section(.class("file"), .id(id), .labelledBy("\(id)-name")) {
      HTMLTag.h2(.id("\(id)-name")) { HTMLTag.bdi { Harmless.cutInside(input.name, columns: 300) } }
      if let failure = input.failure {
        HTMLTag.div(.class("group error")) {
          HTMLTag.h3 { words(es: "No se pudo leer", en: "It could not be read") }
          HTMLTag.p { words(failure) }
        }
      }
      facts(input)
      for money in input.money { self.money(money) }
      if words.hasMoved(report, input) { HTMLTag.p(.class("about")) { words.moved } }
      for table in input.tables { headings(table) }
      let refused = report.faults(of: input, refused: true).filter { $0.code != "unreadableInput" }
      if !refused.isEmpty { faults(refused, title: words.setAsideTitle, id: "\(id)-refused") }
      let found = report.faults(of: input, refused: false)
      for severity in [Finding.Severity.error, .warning, .information] {
        let own = found.filter { $0.severity == severity }
        if !own.isEmpty {
          faults(own, title: words.title(severity), id: "\(id)-\(severity.rawValue)")
        }
      }
      if refused.isEmpty && found.isEmpty && input.failure == nil {
        HTMLTag.p(.class("quiet")) { words(es: "Ningún hallazgo.", en: "Nothing was found.") }
      }
    }
  }

  private func facts(_ input: RunReport.Input) -> HTML {
    HTMLTag.dl(.class("facts")) {
      for fact in words.facts(input) {
        HTMLTag.dt { fact.title }
        HTMLTag.dd { HTMLTag.bdi { fact.text } }
      }
    }
  }

  private func money(_ money: RunReport.Money) -> HTML {
    HTMLTag.table(.class("files")) {
      HTMLTag.caption {
        words(es: "Dinero, \(money.currency). ", en: "Money, \(money.currency). ")
        words.balance(money)
      }
      HTMLTag.tbody {
        for figure in words.figures(money) {
          HTMLTag.tr {
            HTMLTag.th(.scope("row")) { figure.title }
            HTMLTag.td(.class("number"), .column(money.currency)) { figure.text }
          }
        }
      }
    }
  }

  private func headings(_ table: RunReport.Table) -> HTML {
    HTMLTag.details {
      HTMLTag.summary {
        (table.sheet.isEmpty ? "" : "«\(Harmless.cut(table.sheet, columns: 80))»: ")
          + words(
            es:
              "encabezados que se conocen: \(words.number(table.known.count)); que no: \(words.number(table.unknown.count))",
            en:
              "headings that are known: \(words.number(table.known.count)); that are not: \(words.number(table.unknown.count))"
          )
      }
      HTMLTag.dl(.class("facts")) {
        HTMLTag.dt { words(es: "Se conocen", en: "Known") }
        HTMLTag.dd { list(table.known) }
        if !table.unknown.isEmpty {
          HTMLTag.dt { words(es: "No se publican", en: "Not published") }
          HTMLTag.dd { list(table.unknown) }
        }
      }
    }
  }

  private func list(_ headings: [String]) -> HTML {
    HTMLTag.ul {
      for heading in headings { HTMLTag.li { HTMLTag.bdi { Harmless.cut(heading, columns: 200) } } }
    }
  }

  private func faults(_ faults: [RunReport.Fault], title: String, id: String) -> HTML {
    HTMLTag.section(.id(id), .labelledBy("\(id)-title")) {
      HTMLTag.h3(.id("\(id)-title")) {
        title
        " "
        HTMLTag.span(.class("quiet")) { words.number(faults.reduce(0) { $0 + $1.count }) }
      }
      for fault in faults { group(fault) }
    }
  }
}
