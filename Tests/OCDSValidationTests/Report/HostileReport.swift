import OCDSCore
import OCDSValidation
import Testing

/// A report whose every text was written to harm whoever reads it.
enum HostileReport {
  /// A hostile text under a harmless name, for the logs of tests.
  struct Sample: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }

    var testDescription: String { name }
  }

  /// What data may hold, and what would be obeyed by a browser, a terminal, an editor or a program.
  static let texts: [Sample] = [
    Sample("script", "</script><script>alert(1)</script>"),
    Sample("attribute", "\"><img src=x onerror=alert(1)>"),
    Sample("comment", "'--><!--<![CDATA[</style></title>"),
    Sample("line breaks", "line\nbreak\r\nand\ttab"),
    Sample("terminal", "\u{1B}[31m\u{1B}]0;title\u{07}\u{9B}2J"),
    Sample("direction", "\u{202E}drowssap\u{2066}\u{200F}\u{061C}"),
    Sample("control", "nul\u{0}backspace\u{8}delete\u{7F}"),
    Sample("invisible", "\u{FEFF}zero\u{200B}width\u{2028}\u{2029}\u{AD}\u{3164}\u{2800}"),
    Sample("tags", "tag\u{E0041}\u{E007F}"),
    Sample("long word", String(repeating: "a", count: 10_000)),
    Sample("marks", "a" + String(repeating: "\u{301}", count: 10_000)),
    Sample("deep path", String(repeating: "/x", count: 5_000)),
    Sample("wide", "👩‍👩‍👧 ✅ 漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字"),
    Sample("placeholders", "{0} [link](javascript:alert(1)) \\[x] `code` %n $(reboot)"),
    Sample("parent folders", "../../../../etc/passwd"),
    Sample("empty", ""),
    Sample("spaces", "   "),
  ]

  /// A report with a text at every place that may hold one.
  static func report(_ text: String) -> ValidationReport {
    let wording = Wording(text)
    let layers = Check.Layer.allCases
    let severities: [Finding.Severity] = [.error, .warning, .information]
    let checks = zip(layers, severities).map { layer, severity in
      Check(text + layer.rawValue, layer: layer, severity: severity, title: wording, page: text)
    }
    var file = FileReport(name: text)
    file.form = .unknown
    file.version = text
    file.extensions = [
      NamedExtension(url: text, name: text), NamedExtension(url: "https://" + text, name: nil),
    ]
    file.groups = checks.map { check in
      let example = FindingExample(
        pointer: text,
        line: 1,
        column: 1,
        value: text,
        ocid: text,
        releaseId: text,
        detail: wording
      )
      return FindingGroup(
        check: check,
        path: text,
        message: wording,
        count: 2,
        examples: [example]
      )
    }
    file.tallies = checks.map { check in
      var tally = CheckTally(check: check)
      tally.notApplicable = [wording: 3]
      return tally
    }
    var unreadable = FileReport(name: text + "2")
    unreadable.failure = FileReport.Failure(message: wording, line: 1, column: 1)
    return ValidationReport(files: [file, unreadable])
  }
}
