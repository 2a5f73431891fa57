import OCDSCore

extension HTMLReportSections {
  /// A group: the rule, the path, the sentence, how many, the page of the standard, the examples.
  func group(_ group: FindingGroup) -> HTML {
    let check = group.check
    return HTMLTag.article(groupClass(check.severity)) {
      HTMLTag.h4 {
        check.title[words.language]
        " "
        HTMLTag.span(.class("count")) { words.count(group.count, .places) }
      }
      HTMLTag.p(.class("path")) {
        if group.path.isEmpty {
          words.wholeDocument.capitalizedFirst
        } else {
          HTMLTag.code { path(group.path) }
        }
      }
      HTMLTag.p { group.message[words.language] }
      HTMLTag.p(.class("about")) {
        words(es: "Regla ", en: "Rule ")
        HTMLTag.code { Harmless.cut(check.code, columns: 80) }
        if let page = WebAddress(check.page) {
          " · "
          HTMLTag.a(.link(to: page), .noReferrer) {
            words(es: "qué dice el estándar", en: "what the standard says")
          }
        }
      }
      examples(group)
    }
  }

  private func groupClass(_ severity: Finding.Severity) -> HTMLAttribute {
    switch severity {
    case .error: .class("group error")
    case .warning: .class("group warning")
    case .information: .class("group note")
    }
  }

  @HTMLBuilder
  private func examples(_ group: FindingGroup) -> [HTML] {
    if group.examples.isEmpty {
      if let more = words.more(group) { HTMLTag.p(.class("about")) { more.capitalizedFirst } }
    } else {
      let hasValues = group.examples.contains { $0.value != nil }
      HTMLTag.details(.open) {
        HTMLTag.summary {
          group.count > group.examples.count
            ? words(
              es: "Ejemplos: \(grouped(group.examples.count)) de \(grouped(group.count))",
              en: "Examples: \(grouped(group.examples.count)) of \(grouped(group.count))"
            )
            : words(es: "Dónde", en: "Where")
        }
        HTMLTag.table(.class("examples")) {
          HTMLTag.thead {
            HTMLTag.tr {
              HTMLTag.th(.scope("col"), .class("place")) { words(es: "Lugar", en: "Place") }
              if hasValues { HTMLTag.th(.scope("col")) { words(es: "Valor", en: "Value") } }
              HTMLTag.th(.scope("col"), .class("field")) {
                words(es: "Campo, proceso y entrega", en: "Field, process and release")
              }
            }
          }
          HTMLTag.tbody {
            for example in group.examples {
              row(example, layer: group.check.layer, hasValues: hasValues)
            }
          }
        }
      }
    }
  }

  private func row(
    _ example: FindingExample,
    layer: Check.Layer,
    hasValues: Bool
  ) -> HTML {
    let names = [example.ocid, example.releaseId].compactMap { $0 }
    return HTMLTag.tr {
      HTMLTag.td(.class("place")) { words.place(example, layer: layer).capitalizedFirst }
      if hasValues {
        HTMLTag.td {
          if let value = example.value {
            HTMLTag.code { HTMLTag.bdi { Harmless.cut(value, columns: 180) } }
          }
        }
      }
      HTMLTag.td(.class("field")) {
        if example.pointer.isEmpty {
          words.wholeDocument.capitalizedFirst
        } else {
          HTMLTag.code { path(example.pointer) }
        }
        if !names.isEmpty {
          HTMLTag.div(.class("quiet")) {
            for (index, name) in names.enumerated() {
              if index > 0 { " · " }
              HTMLTag.bdi { Harmless.cutInside(name, columns: 120) }
            }
          }
        }
        if let detail = example.detail { HTMLTag.div { detail[words.language] } }
      }
    }
  }

  private func grouped(_ number: Int) -> String { ReportWords.grouped(number) }
}
