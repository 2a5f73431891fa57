import Foundation
import OCDSCore
import OCDSValidation
import TestSupport
import Testing

@Suite("The guide to the report")
struct ReportDocumentationTests {
  @Test(
    "tells every format and every member of the JSON report",
    arguments: ["docs/validation-report.md", "docs/validation-report.es.md"]
  )
  func members(_ page: String) throws {
    let guide = try text(bytes(of: Paths.root.appending(path: page)))
    for format in ReportFormat.allCases { #expect(guide.contains("| `\(format.rawValue)` |")) }
    let report = ReportWriter(.json, language: .es, programVersion: "1").bytes(SampleReport.full)
    let names = Set(text(report).matches(of: /"(\w+)":/).map { String($0.1) })
    #expect(names.count > 30)
    for name in names { #expect(guide.contains(name), "\(name)") }
  }
}
