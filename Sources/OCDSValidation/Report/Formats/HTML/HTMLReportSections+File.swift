import OCDSCore

extension HTMLReportSections {
  /// A file: what it is, why it could not be read, its findings by severity, its rules.
  func file(_ file: FileReport, number: Int) -> HTML {
    let id = "file-\(number)"
    return HTMLTag.section(.class("file"), .id(id), .labelledBy("\(id)-name")) {
      HTMLTag.h2(.id("\(id)-name")) { path(words.name(of: file)) }
      if !isOneFile {
        HTMLTag.div(verdictClass(ReportVerdict(file))) {
          HTMLTag.p {
            HTMLTag.strong { words.name(ReportVerdict(file)) + "." }
            " "
            words.sentence(file)
          }
        }
      }
      if let failure = file.failure { self.failure(failure) }
      facts(file)
      for severity in ReportOrder.severities {
        let groups = file.groups.filter { $0.check.severity == severity }
        if !groups.isEmpty { findings(groups, severity, file, id: "\(id)-\(severity.rawValue)") }
      }
      if file.groups.isEmpty && file.failure == nil {
        HTMLTag.p(.class("quiet")) { words(es: "Ningún hallazgo.", en: "Nothing was found.") }
      }
      if !file.tallies.isEmpty { tallies(file.tallies, id: "\(id)-rules") }
    }
  }

  private func failure(_ failure: FileReport.Failure) -> HTML {
    HTMLTag.div(.class("group error")) {
      HTMLTag.h3 { words(es: "No se pudo leer", en: "It could not be read") }
      HTMLTag.p { failure.message[words.language] }
      if failure.line > 0 {
        HTMLTag.p(.class("about")) {
          words.place(line: failure.line, column: failure.column).capitalizedFirst
        }
      }
    }
  }

  private func facts(_ file: FileReport) -> HTML {
    HTMLTag.dl(.class("facts")) {
      if let form = words.form(file) {
        HTMLTag.dt { words(es: "Forma", en: "Form") }
        HTMLTag.dd { HTMLTag.bdi { Harmless.cut(form, columns: 120) } }
      }
      if let content = words.content(file) {
        HTMLTag.dt { words(es: "Contenido", en: "Content") }
        HTMLTag.dd { content }
      }
      HTMLTag.dt { words(es: "Tamaño", en: "Size") }
      HTMLTag.dd { words.count(file.bytes, .bytes) }
      if !file.extensions.isEmpty {
        HTMLTag.dt { words(es: "Extensiones", en: "Extensions") }
        HTMLTag.dd {
          HTMLTag.ul { for mention in file.extensions { self.mention(mention) } }
        }
      }
    }
  }

  private func mention(_ mention: NamedExtension) -> HTML {
    HTMLTag.li {
      if let name = mention.name {
        HTMLTag.bdi { Harmless.cut(name, columns: 120) }
      } else {
        path(mention.url)
        HTMLTag.span(.class("quiet")) {
          words(es: " (desconocida; no se aplicó)", en: " (unknown; not applied)")
        }
      }
    }
  }

  private func findings(
    _ groups: [FindingGroup],
    _ severity: Finding.Severity,
    _ file: FileReport,
    id: String
  ) -> HTML {
    HTMLTag.section(.id(id), .labelledBy("\(id)-title")) {
      HTMLTag.h3(.id("\(id)-title")) {
        title(severity)
        " "
        HTMLTag.span(.class("quiet")) { ReportWords.grouped(file.count(severity)) }
      }
      for group in groups { self.group(group) }
    }
  }
}
