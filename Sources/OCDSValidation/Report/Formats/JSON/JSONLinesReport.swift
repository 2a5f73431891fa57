import OCDSCore

/// A report as JSON Lines: a line for the report, then for each file its line, its findings' and its checks'.
struct JSONLinesReport {
  let bytes: [UInt8]

  init(_ report: ValidationReport, _ language: Language, _ programVersion: String) {
    let parts = JSONReportParts(language: language, programVersion: programVersion)
    var writer = JSONWriter()
    JSONLinesReport.line("report", to: &writer) { w in parts.head(report, to: &w) }
    for file in report.files {
      JSONLinesReport.line("file", to: &writer) { w in parts.file(file, to: &w) }
      for group in file.groups {
        JSONLinesReport.line("finding", to: &writer) { w in
          w.member("file", file.name)
          parts.finding(group, to: &w)
        }
      }
      for tally in file.tallies {
        JSONLinesReport.line("check", to: &writer) { w in
          w.member("file", file.name)
          parts.check(tally, to: &w)
        }
      }
    }
    bytes = HarmlessJSON.bytes(writer.bytes)
  }

  private static func line(
    _ type: String,
    to writer: inout JSONWriter,
    _ body: (inout JSONWriter) -> Void
  ) {
    writer.object { w in
      w.member("type", type)
      body(&w)
    }
    writer.endLine()
  }
}
