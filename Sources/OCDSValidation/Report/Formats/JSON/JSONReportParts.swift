import OCDSCore

/// The objects of the JSON forms of a report.
struct JSONReportParts {
  let language: Language
  let programVersion: String

  /// Writes what is true of the whole report.
  func head(_ report: ValidationReport, to w: inout JSONWriter) {
    w.member("version", JSONReport.version)
    w.member(
      "program",
      object: { w in
        w.member("name", "vitrina")
        w.member("version", programVersion)
      }
    )
    w.member("language", language.rawValue)
    w.member("valid", boolean: report.isValid)
    w.member(
      "summary",
      object: { w in
        w.member("files", integer: report.files.count)
        w.member("validFiles", integer: report.files.count { $0.isValid })
        w.member("unreadableFiles", integer: report.files.count { $0.failure != nil })
        counts(report.count, to: &w)
      }
    )
  }

  /// Writes what a file is and how much was found in it.
  func file(_ file: FileReport, to w: inout JSONWriter) {
    w.member("name", file.name)
    w.member("valid", boolean: file.isValid)
    if let failure = file.failure {
      w.member(
        "failure",
        object: { w in
          w.member("message", failure.message[language])
          place(line: failure.line, column: failure.column, to: &w)
        }
      )
    }
    w.member("bytes", integer: file.bytes)
    content(file, to: &w)
    w.member("counts", object: { w in counts(file.count, to: &w) })
  }

  /// Writes what a file holds.
  func content(_ file: FileReport, to w: inout JSONWriter) {
    w.member("form", ifPresent: file.form?.rawValue)
    w.member("ocdsVersion", ifPresent: file.version)
    w.member("documents", integer: file.documents)
    w.member("releases", integer: file.releases)
    w.member("records", integer: file.records)
    w.member("processes", integer: file.processes)
    extensions(file.extensions, to: &w)
  }

  private func extensions(_ extensions: [NamedExtension], to w: inout JSONWriter) {
    w.member(
      "extensions",
      array: { w in
        for mention in extensions {
          w.object { w in
            w.member("url", mention.url)
            w.member("known", boolean: mention.name != nil)
            w.member("name", ifPresent: mention.name)
          }
        }
      }
    )
  }

  /// Writes a group of findings.
  func finding(_ group: FindingGroup, to w: inout JSONWriter) {
    rule(group.check, to: &w)
    w.member("path", group.path)
    w.member("message", group.message[language])
    w.member("count", integer: group.count)
    w.member(
      "examples",
      array: { w in
        for example in group.examples { w.object { w in self.example(example, to: &w) } }
      }
    )
  }

  /// Writes how often a rule for compiled releases was kept.
  func check(_ tally: CheckTally, to w: inout JSONWriter) {
    rule(tally.check, to: &w)
    let reasons = ReportOrder.reasons(tally, language)
    w.member("passed", integer: tally.passed)
    w.member("failed", integer: tally.failed)
    w.member("notApplicable", integer: reasons.reduce(0) { $0 + $1.count })
    w.member(
      "reasons",
      array: { w in
        for reason in reasons {
          w.object { w in
            w.member("reason", reason.text)
            w.member("count", integer: reason.count)
          }
        }
      }
    )
  }

  private func rule(_ check: Check, to w: inout JSONWriter) {
    w.member("code", check.code)
    w.member("severity", check.severity.rawValue)
    w.member("layer", check.layer.rawValue)
    w.member("title", check.title[language])
    w.member("page", check.page)
  }

  private func example(_ example: FindingExample, to w: inout JSONWriter) {
    w.member("pointer", example.pointer)
    place(line: example.line, column: example.column, to: &w)
    w.member("value", ifPresent: example.value)
    w.member("ocid", ifPresent: example.ocid)
    w.member("releaseId", ifPresent: example.releaseId)
    w.member("detail", ifPresent: example.detail?[language])
  }

  private func place(line: Int, column: Int, to w: inout JSONWriter) {
    if line > 0 { w.member("line", integer: line) }
    if line > 0, column > 0 { w.member("column", integer: column) }
  }

  private func counts(_ count: (Finding.Severity) -> Int, to w: inout JSONWriter) {
    w.member("errors", integer: count(.error))
    w.member("warnings", integer: count(.warning))
    w.member("information", integer: count(.information))
  }
}
