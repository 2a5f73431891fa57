import OCDSCore
import OCDSValidation

/// The report of a run as one page: no script, no request, to be read, kept and printed.
struct RunReportPage {
  let report: RunReport
  let words: RunReportWords
  let language: Language

  init(_ report: RunReport, _ language: Language) {
    self.report = report
    self.language = language
    words = RunReportWords(language)
  }

  /// The page in UTF-8.
  var bytes: [UInt8] {
    var writer = HTMLWriter()
    writer.write(
      HTMLTag.html(.lang(language)) {
        head
        HTMLTag.body {
          HTMLTag.header(.class("top")) {
            HTMLTag.p(.class("brand")) { "vitrina" }
            HTMLTag.h1 { words.title(report) }
          }
          HTMLTag.main {
            summary
            for (number, input) in zip(1..., report.inputs) { section(input, number: number) }
            steps
          }
          HTMLTag.footer {
            HTMLTag.p {
              words(
                es:
                  "Hecho con vitrina \(report.version), \(report.started), en \(report.seconds) s.",
                en:
                  "Made with vitrina \(report.version), \(report.started), in \(report.seconds) s."
              )
            }
          }
        }
      }
    )
    return Array(writer.text.utf8) + [0x0A]
  }

  private var head: HTML {
    HTMLTag.head {
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
      HTMLTag.title { "\(words.verdict(report)) · \(words.title(report))" }
      HTML.stylesheet(HTMLStylesheet.rules)
    }
  }

  private var summary: HTML {
    HTMLTag.section(.class("summary"), .labelledBy("verdict")) {
      HTMLTag.div(verdictClass) {
        HTMLTag.h2(.id("verdict")) {
          HTMLTag.span(.class("sign"), .hidden) {
            report.hasFailure ? "×" : report.refused > 0 ? "!" : "✓"
          }
          " "
          words.verdict(report)
        }
        HTMLTag.p { words.sentence(report) }
      }
      HTMLTag.ul(.class("counts")) {
        for one in words.counts(report) {
          HTMLTag.li(one.count == 0 ? .class("none") : severityClass(one.severity)) {
            HTMLTag.b { words.number(one.count) }
            " "
            HTMLTag.span { one.what }
          }
        }
      }
    }
  }

  private var verdictClass: HTMLAttribute {
    if report.hasFailure { return .class("verdict error") }
    return report.refused > 0 ? .class("verdict warning") : .class("verdict good")
  }

  private var steps: HTML {
    let steps = words.steps(report)
    return HTMLTag.section(.class("guide"), .labelledBy("next")) {
      HTMLTag.h2(.id("next")) { words(es: "Qué hacer ahora", en: "What to do now") }
      if steps.isEmpty {
        HTMLTag.p { words(es: "Nada: todo está publicado.", en: "Nothing: all is published.") }
      } else {
        HTMLTag.ol { for step in steps { HTMLTag.li { step } } }
      }
    }
  }

  func severityClass(_ severity: Finding.Severity?) -> HTMLAttribute {
    switch severity {
    case .error: .class("error")
    case .warning: .class("warning")
    case .information: .class("note")
    case nil: .class("good")
    }
  }
}
