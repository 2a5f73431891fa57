import OCDSCore

/// A report as one page: no script, no request, to be read, kept and printed.
struct HTMLReport {
  let words: ReportWords

  /// The page in UTF-8.
  let bytes: [UInt8]

  init(_ report: ValidationReport, _ language: Language, _ programVersion: String) {
    let words = ReportWords(language: language)
    let sections = HTMLReportSections(words: words, isOneFile: report.files.count == 1)
    var writer = HTMLWriter()
    writer.write(
      HTMLTag.html(.lang(language)) {
        HTMLReport.head(report, words)
        HTMLTag.body {
          HTMLTag.header(.class("top")) {
            HTMLTag.p(.class("brand")) { "vitrina" }
            HTMLTag.h1 { HTMLReport.title(words) }
          }
          HTMLTag.main {
            sections.summary(report)
            for (number, file) in zip(1..., ReportOrder.unreadableFirst(report.files)) {
              sections.file(file, number: number)
            }
            if !report.files.isEmpty {
              sections.nextSteps(report)
              sections.glossary(report)
            }
          }
          HTMLTag.footer {
            HTMLTag.p {
              words(
                es: "Hecho con vitrina \(programVersion), según OCDS 1.1.",
                en: "Made with vitrina \(programVersion), by OCDS 1.1."
              )
            }
          }
        }
      }
    )
    self.words = words
    bytes = Array(writer.text.utf8) + [0x0A]
  }

  private static func title(_ words: ReportWords) -> String {
    words(es: "Informe de validación", en: "Validation report")
  }

  private static func head(_ report: ValidationReport, _ words: ReportWords) -> HTML {
    let names = report.files.count == 1 ? report.files.map { words.name(of: $0) } : []
    let verdict = words.name(ReportVerdict(report))
    return HTMLTag.head {
      HTMLTag.meta(.meta("charset", "utf-8"))
      // Even if some text were to become markup, a browser would neither run nor fetch anything.
      HTMLTag.meta(
        .meta("http-equiv", "Content-Security-Policy"),
        .meta(
          "content",
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        )
      )
      HTMLTag.meta(
        .meta("name", "viewport"),
        .meta("content", "width=device-width, initial-scale=1")
      )
      HTMLTag.meta(.meta("name", "color-scheme"), .meta("content", "light dark"))
      HTMLTag.title {
        ([verdict] + names.map { Harmless.cutInside($0, columns: 80) } + [title(words)])
          .joined(separator: " · ")
      }
      HTML.stylesheet(HTMLStylesheet.rules)
    }
  }
}
