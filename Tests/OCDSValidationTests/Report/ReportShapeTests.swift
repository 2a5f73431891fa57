import OCDSCore
import TestSupport
import Testing

@testable import OCDSValidation

@Suite("Reports of many files and of none that can be read")
struct ReportShapeTests {
  static func written(_ report: ValidationReport, _ format: ReportFormat) -> [UInt8] {
    ReportWriter(format, language: .es, programVersion: "0.2.0").bytes(report)
  }

  @Test("unreadable files come first for people, in the order given for programs")
  func order() throws {
    let report = SampleReport.full
    for format in [ReportFormat.text, .html] {
      let text = text(Self.written(report, format))
      let unreadable = try #require(text.firstRange(of: "cortado.json"))
      let other = try #require(text.firstRange(of: "entrada estándar"))
      #expect(unreadable.lowerBound < other.lowerBound)
    }
    let name = try json(Self.written(report, .json), at: "/files/2/name")
    #expect(name.map(text) == "\"datos/cortado.json\"")
  }

  @Test("a report of failures only is not valid and says where each file breaks off")
  func failures() throws {
    var whole = FileReport(name: "vacío.json")
    whole.failure = FileReport.Failure(message: Wording(es: "Está vacío.", en: "It is empty."))
    let report = ValidationReport(files: [whole, SampleReport.cutShort])
    let shown = text(Self.written(report, .text))
    #expect(shown.contains("No válido: 2 archivos, ningún hallazgo"))
    #expect(shown.contains("  válidos: 0, ilegibles: 2"))
    #expect(shown.contains("    Está vacío.\n"))
    let document = Self.written(report, .json)
    #expect(try json(document, at: "/valid").map(text) == "false")
    #expect(try json(document, at: "/files/0/failure/line") == nil)
    #expect(try json(document, at: "/files/1/failure/line").map(text) == "9120")
    let sarif = Self.written(report, .sarif)
    let results = try #require(try json(sarif, at: "/runs/0/results"))
    #expect(try elements(results).count == 2)
    let success = try json(sarif, at: "/runs/0/invocations/0/executionSuccessful")
    #expect(success.map(text) == "false")
    #expect(text(Self.written(report, .html)).contains("Comience por los archivos"))
  }

  @Test("a thousand files are all told of", arguments: ReportFormat.allCases)
  func manyFiles(_ format: ReportFormat) throws {
    let files = (0..<1_000).map { number in
      var file = SampleReport.lines
      file.name = "archivo-\(number).json"
      return file
    }
    let written = Self.written(ValidationReport(files: files), format)
    let text = text(written)
    for number in [0, 1, 500, 999] { #expect(text.contains("archivo-\(number).json")) }
    switch format {
    case .text: #expect(text.contains("1,000 archivos, 1,000 advertencias\n  válidos: 1,000\n"))
    case .json:
      #expect(try json(written, at: "/summary/warnings").map { TestSupport.text($0) } == "1000")
    case .jsonl: #expect(text.split(separator: "\n").count == 2_001)
    case .html: #expect(text.contains("id=\"file-1000\""))
    case .sarif:
      let results = try #require(try json(written, at: "/runs/0/results"))
      #expect(try elements(results).count == 1_000)
    }
  }

  @Test("a file that is named twice is one artifact of SARIF")
  func twice() throws {
    let report = ValidationReport(files: [SampleReport.cutShort, SampleReport.cutShort])
    let sarif = Self.written(report, .sarif)
    #expect(try elements(#require(try json(sarif, at: "/runs/0/artifacts"))).count == 1)
    let first = try json(sarif, at: "/runs/0/results/0/partialFingerprints")
    #expect(first != (try json(sarif, at: "/runs/0/results/1/partialFingerprints")))
  }

  @Test("a group without examples is one result of SARIF, with its exact count")
  func withoutExamples() throws {
    var file = FileReport(name: "a.json")
    file.groups = [SampleReport.unknown]
    let sarif = Self.written(ValidationReport(files: [file]), .sarif)
    let results = try elements(#require(try json(sarif, at: "/runs/0/results")))
    #expect(results.count == 1)
    #expect(try json(results[0], at: "/properties/count").map(text) == "2")
    #expect(try json(results[0], at: "/level").map(text) == "\"note\"")
  }

  @Test("text is coloured only where that is asked for")
  func colours() {
    let plain = Self.written(SampleReport.full, .text)
    #expect(!plain.contains(0x1B))
    let coloured = ReportWriter(.text, language: .es, isColoured: true, programVersion: "0.2.0")
      .bytes(SampleReport.full)
    #expect(text(coloured).contains("\u{1B}[1;31mERROR\u{1B}[0m · 1,234 lugares"))
    #expect(text(coloured).contains("\u{1B}[1;33mADVERTENCIA\u{1B}[0m · 1 lugar"))
  }
}
