import OCDSCore

/// A report in the Static Analysis Results Interchange Format, which editors and code hosts read.
///
/// Source: SARIF 2.1.0, section 3.
struct SARIFReport {
  let bytes: [UInt8]

  init(_ report: ValidationReport, _ language: Language, _ programVersion: String) {
    let rules = SARIFRules(report)
    let artifacts = SARIFArtifacts(report, language)
    var results = SARIFResults(rules: rules, artifacts: artifacts, language: language)
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      w.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      w.member("version", "2.1.0")
      w.member(
        "runs",
        array: { w in
          w.object { w in
            SARIFReport.tool(rules, language, programVersion, to: &w)
            SARIFReport.invocation(report, results, to: &w)
            w.member("language", language.rawValue)
            w.member("columnKind", "unicodeCodePoints")
            artifacts.write(to: &w)
            results.write(report, to: &w)
            w.member("properties", object: { w in w.member("valid", boolean: report.isValid) })
          }
        }
      )
    }
    writer.endLine()
    bytes = HarmlessJSON.bytes(writer.bytes)
  }

  private static func tool(
    _ rules: SARIFRules,
    _ language: Language,
    _ programVersion: String,
    to w: inout JSONWriter
  ) {
    w.member(
      "tool",
      object: { w in
        w.member(
          "driver",
          object: { w in
            w.member("name", "vitrina")
            w.member("version", programVersion)
            w.member("language", language.rawValue)
            rules.write(language, to: &w)
          }
        )
      }
    )
  }

  private static func invocation(
    _ report: ValidationReport,
    _ results: SARIFResults,
    to w: inout JSONWriter
  ) {
    w.member(
      "invocations",
      array: { w in
        w.object { w in
          let unreadable = report.files.filter { $0.failure != nil }
          w.member("executionSuccessful", boolean: unreadable.isEmpty)
          guard !unreadable.isEmpty else { return }
          w.member(
            "toolExecutionNotifications",
            array: { w in
              for file in unreadable {
                w.object { w in results.failure(file, to: &w) }
              }
            }
          )
        }
      }
    )
  }

  /// Writes a message.
  ///
  /// Braces would be placeholders and brackets before parentheses links (sections 3.11.5 and 3.11.6).
  static func message(_ text: String, to w: inout JSONWriter) {
    var safe = ""
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == "(" && last == "]" { safe += " " }
      if scalar == "{" || scalar == "}" { safe.unicodeScalars.append(scalar) }
      safe.unicodeScalars.append(scalar)
      last = scalar
    }
    w.member("message", object: { w in w.member("text", safe) })
  }

  /// The level of a severity.
  static func level(_ severity: Finding.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "note"
    }
  }
}
