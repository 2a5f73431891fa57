import OCDSCore
import OCDSValidation

extension RunReportPage {
  /// A kind of fault: what it is, in which column, how many, and where it shows.
  func group(_ fault: RunReport.Fault) -> HTML {
    HTMLTag.article(groupClass(fault.severity)) {
      HTMLTag.h4 {
        words(fault.title)
        " "
        HTMLTag.span(.class("count")) { words.number(fault.count) }
      }
      if !fault.heading.isEmpty {
        HTMLTag.p(.class("path")) {
          words(es: "Columna ", en: "Column ")
          HTMLTag.code { HTMLTag.bdi { Harmless.cutInside(fault.heading, columns: 200) } }
        }
      }
      HTMLTag.p(.class("about")) {
        words(es: "Código ", en: "Code ")
        HTMLTag.code { Harmless.cut(fault.code, columns: 80) }
      }
      if !fault.examples.isEmpty { examples(fault) }
    }
  }

  private func groupClass(_ severity: Finding.Severity) -> HTMLAttribute {
    switch severity {
    case .error: .class("group error")
    case .warning: .class("group warning")
    case .information: .class("group note")
    }
  }

  private func examples(_ fault: RunReport.Fault) -> HTML {
    let hasValues = fault.examples.contains { !words($0.value).isEmpty }
    return HTMLTag.details(.open) {
      HTMLTag.summary {
        fault.count > fault.examples.count
          ? words(
            es:
              "Ejemplos: \(words.number(fault.examples.count)) de \(words.number(fault.count))",
            en: "Examples: \(words.number(fault.examples.count)) of \(words.number(fault.count))"
          )
          : words(es: "Dónde", en: "Where")
      }
      HTMLTag.table(.class("examples")) {
        HTMLTag.thead {
          HTMLTag.tr {
            HTMLTag.th(.scope("col"), .class("place")) { words(es: "Lugar", en: "Place") }
            if hasValues { HTMLTag.th(.scope("col")) { words(es: "Valor", en: "Value") } }
            HTMLTag.th(.scope("col"), .class("field")) {
              words(es: "Qué pasa y qué escribir", en: "What it is and what to write")
            }
          }
        }
        HTMLTag.tbody {
          for example in fault.examples { row(example, fault, hasValues: hasValues) }
        }
      }
    }
  }

  private func row(
    _ example: RunReport.Example,
    _ fault: RunReport.Fault,
    hasValues: Bool
  ) -> HTML {
    let names = [example.ocid, example.releaseId].filter { !$0.isEmpty }
    let value = words(example.value)
    return HTMLTag.tr {
      HTMLTag.td(.class("place")) { HTMLTag.bdi { words.place(example) } }
      if hasValues {
        HTMLTag.td {
          if !value.isEmpty {
            HTMLTag.code { HTMLTag.bdi { Harmless.cut(value, columns: 180) } }
          }
        }
      }
      HTMLTag.td(.class("field")) {
        words(example.sentence.es.isEmpty ? fault.title : example.sentence)
        if !example.heading.isEmpty && example.heading != fault.heading {
          " "
          HTMLTag.code { HTMLTag.bdi { Harmless.cutInside(example.heading, columns: 200) } }
        }
        if !names.isEmpty {
          HTMLTag.div(.class("quiet")) {
            for (index, name) in names.enumerated() {
              if index > 0 { " · " }
              HTMLTag.bdi { Harmless.cutInside(name, columns: 120) }
            }
          }
        }
      }
    }
  }
}
