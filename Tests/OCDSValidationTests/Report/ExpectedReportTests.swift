import OCDSCore
import OCDSValidation
import TestSupport
import Testing

@Suite("Reports, byte for byte")
struct ExpectedReportTests {
  /// A report, the format and the language it is written in, and the file that holds the outcome.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let report: ValidationReport
    let format: ReportFormat
    let language: Language

    var file: String {
      let suffix = format == .text ? "txt" : format.rawValue
      return "\(name).\(language.rawValue).\(suffix)"
    }
    var testDescription: String { file }
  }

  static let cases = [
    ("full", SampleReport.full), ("clean", SampleReport.clean),
    ("empty", ValidationReport(files: [])),
  ].flatMap { name, report in
    ReportFormat.allCases.flatMap { format in
      Language.allCases.map { language in
        Case(name: name, report: report, format: format, language: language)
      }
    }
  }

  @Test("a report is written as expected", arguments: cases)
  func expected(_ example: Case) throws {
    let actual = ReportWriter(
      example.format,
      language: example.language,
      programVersion: "0.2.0"
    ).bytes(example.report)
    let expected = try Expected.bytes(example.file, updating: actual)
    #expect(actual == expected, "\(example.file) differs:\n\(text(actual))")
    #expect(actual.last == 0x0A)
  }
}
