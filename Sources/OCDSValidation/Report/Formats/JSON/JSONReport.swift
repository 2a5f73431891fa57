import OCDSCore

/// A report as one JSON document, of the shape in `schema/validation-report-schema.json`.
struct JSONReport {
  /// The version of the shape; its first number changes when a reader of the old shape would be misled.
  static let version = "1.0"

  let bytes: [UInt8]

  init(_ report: ValidationReport, _ language: Language, _ programVersion: String) {
    let parts = JSONReportParts(language: language, programVersion: programVersion)
    var writer = JSONWriter(indent: 2)
    writer.object { w in
      parts.head(report, to: &w)
      w.member(
        "files",
        array: { w in
          for file in report.files { w.object { w in JSONReport.file(file, parts, to: &w) } }
        }
      )
    }
    writer.endLine()
    bytes = HarmlessJSON.bytes(writer.bytes)
  }

  private static func file(
    _ file: FileReport,
    _ parts: JSONReportParts,
    to w: inout JSONWriter
  ) {
    parts.file(file, to: &w)
    w.member(
      "findings",
      array: { w in
        for group in file.groups { w.object { w in parts.finding(group, to: &w) } }
      }
    )
    w.member(
      "checks",
      array: { w in
        for tally in file.tallies { w.object { w in parts.check(tally, to: &w) } }
      }
    )
  }
}
