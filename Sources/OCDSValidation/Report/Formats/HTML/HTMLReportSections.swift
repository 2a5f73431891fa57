import OCDSCore

/// The sections of a report's page.
struct HTMLReportSections {
  let words: ReportWords
  /// Whether the page is about one file, so that the summary may lead to its sections.
  let isOneFile: Bool

  /// The verdict and the counts, and the files where there are several.
  func summary(_ report: ValidationReport) -> HTML {
    let verdict = ReportVerdict(report)
    return HTMLTag.section(.class("summary"), .labelledBy("verdict")) {
      HTMLTag.div(verdictClass(verdict)) {
        HTMLTag.h2(.id("verdict")) {
          HTMLTag.span(.class("sign"), .hidden) { sign(verdict) }
          " "
          words.name(verdict)
        }
        HTMLTag.p { words.sentence(report) }
      }
      if !report.files.isEmpty {
        HTMLTag.ul(.class("counts")) {
          for severity in ReportOrder.severities { count(severity, report) }
        }
      }
      if report.files.count > 1 { files(report) }
    }
  }

  private func count(_ severity: Finding.Severity, _ report: ValidationReport) -> HTML {
    let number = report.count(severity)
    let noun = ReportWords.Noun(severity)
    let content = [
      HTMLTag.b { ReportWords.grouped(number) }, .text(" "),
      HTMLTag.span { words(number == 1 ? noun.one : noun.many) },
    ]
    return HTMLTag.li(number == 0 ? .class("none") : severityClass(severity)) {
      if isOneFile && number > 0 {
        HTMLTag.a(.link(toId: "file-1-\(severity.rawValue)")) { content }
      } else {
        content
      }
    }
  }

  private func files(_ report: ValidationReport) -> HTML {
    HTMLTag.table(.class("files")) {
      HTMLTag.caption { words.count(report.files.count, .files) }
      HTMLTag.thead {
        HTMLTag.tr {
          HTMLTag.th(.scope("col")) { words(es: "Archivo", en: "File") }
          for severity in ReportOrder.severities {
            HTMLTag.th(.scope("col"), .class("number")) {
              title(severity)
            }
          }
        }
      }
      HTMLTag.tbody {
        for (number, file) in zip(1..., ReportOrder.unreadableFirst(report.files)) {
          HTMLTag.tr {
            HTMLTag.th(.scope("row")) {
              HTMLTag.a(.link(toId: "file-\(number)")) { path(words.name(of: file)) }
              " "
              HTMLTag.span(verdictClass(ReportVerdict(file))) { words.name(ReportVerdict(file)) }
            }
            for severity in ReportOrder.severities {
              HTMLTag.td(.class("number"), .column(title(severity))) {
                ReportWords.grouped(file.count(severity))
              }
            }
          }
        }
      }
    }
  }

  /// The title of what is said of the findings of a severity.
  func title(_ severity: Finding.Severity) -> String {
    words(ReportWords.Noun(severity).many).capitalizedFirst
  }

  /// Text from a file, with its slashes as places where a line may end.
  func path(_ text: String) -> HTML {
    let parts = Harmless.cutInside(text, columns: 300).split(
      separator: "/",
      omittingEmptySubsequences: false
    )
    return HTMLTag.bdi {
      for (index, part) in parts.enumerated() {
        if index > 0 {
          "/"
          HTMLTag.wbr()
        }
        String(part)
      }
    }
  }

  func severityClass(_ severity: Finding.Severity) -> HTMLAttribute {
    switch severity {
    case .error: .class("error")
    case .warning: .class("warning")
    case .information: .class("note")
    }
  }

  func verdictClass(_ verdict: ReportVerdict) -> HTMLAttribute {
    switch verdict {
    case .nothing: .class("verdict nothing")
    case .valid: .class("verdict good")
    case .validWithWarnings: .class("verdict warning")
    case .invalid, .unreadable: .class("verdict error")
    }
  }

  private func sign(_ verdict: ReportVerdict) -> String {
    switch verdict {
    case .nothing: "–"
    case .valid: "✓"
    case .validWithWarnings: "!"
    case .invalid, .unreadable: "×"
    }
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
