import OCDSCore
import TestSupport
import Testing

@testable import OCDSValidation

@Suite("Reports of hostile data")
struct HostileReportTests {
  static func written(_ text: String, _ format: ReportFormat, _ language: Language = .es) -> [UInt8]
  {
    ReportWriter(format, language: language, programVersion: text)
      .bytes(HostileReport.report(text))
  }

  @Test("no format holds what a reader would not see", arguments: ReportFormat.allCases)
  func hidden(_ format: ReportFormat) throws {
    for sample in HostileReport.texts {
      for language in Language.allCases {
        let text = try #require(
          String(validating: Self.written(sample.text, format, language), as: UTF8.self)
        )
        let hidden = text.unicodeScalars.filter { $0.isHidden && $0 != "\n" }
        #expect(hidden.isEmpty, "\(format) \(hidden.map(\.escaped))")
      }
    }
  }

  @Test("no line of text is wider than 100 columns", arguments: HostileReport.texts)
  func width(_ sample: HostileReport.Sample) {
    for line in text(Self.written(sample.text, .text)).split(separator: "\n") {
      #expect(Harmless.columns(String(line)) <= TextPage.width, "\(line)")
    }
  }

  @Test("colours are the only escapes of coloured text", arguments: HostileReport.texts)
  func colours(_ sample: HostileReport.Sample) {
    let report = HostileReport.report(sample.text)
    let writer = ReportWriter(.text, language: .en, isColoured: true, programVersion: "1")
    let coloured = text(writer.bytes(report))
    let plain = ReportWriter(.text, language: .en, programVersion: "1").bytes(report)
    #expect(coloured.contains("\u{1B}"))
    #expect(coloured.replacing(/\u{1B}\[[0-9;]+m/, with: "") == text(plain))
  }

  @Test("a page has the same elements whatever the data holds", arguments: HostileReport.texts)
  func elements(_ sample: HostileReport.Sample) {
    let page = text(Self.written(sample.text, .html))
    let harmless = text(
      Self.written(sample.text.allSatisfy { $0 == " " } ? sample.text : "x", .html)
    )
    #expect(Self.tags(of: page) == Self.tags(of: harmless))
    #expect(!page.contains("\"javascript:"))
  }

  /// The elements of a page with the names of their attributes, but those that depend on the length of a path.
  static func tags(of page: String) -> [String] {
    page.matches(of: /<[^>]*>/).map { match in
      String(match.0).replacing(/"[^"]*"/, with: "")
    }.filter { $0 != "<wbr>" }
  }

  @Test("JSON gives back each text as it was", arguments: HostileReport.texts)
  func values(_ sample: HostileReport.Sample) throws {
    let document = try JSONDocument(Self.written(sample.text, .json))
    for pointer in [
      "/program/version", "/files/0/name", "/files/0/findings/0/path",
      "/files/0/findings/0/message", "/files/0/findings/0/examples/0/value",
      "/files/0/findings/0/examples/0/pointer", "/files/0/extensions/0/url",
      "/files/0/checks/0/reasons/0/reason", "/files/1/failure/message",
    ] {
      #expect(try Self.string(at: pointer, in: document) == sample.text, "\(pointer)")
    }
  }

  @Test("each line of JSON Lines is one value", arguments: HostileReport.texts)
  func lines(_ sample: HostileReport.Sample) throws {
    let lines = Self.written(sample.text, .jsonl).split(separator: 0x0A)
    #expect(lines.count == 9)
    for line in lines {
      let document = try JSONDocument(Array(line))
      #expect(try !Self.string(at: "/type", in: document).isEmpty)
    }
  }

  @Test("SARIF has neither links nor placeholders from data", arguments: HostileReport.texts)
  func sarif(_ sample: HostileReport.Sample) throws {
    let document = try JSONDocument(Self.written(sample.text, .sarif))
    let results = "/runs/0/results/0/"
    let message = try Self.string(at: results + "message/text", in: document)
    #expect(!message.contains("]("))
    #expect(
      message.replacing("{{", with: "").replacing("}}", with: "").allSatisfy {
        $0 != "{" && $0 != "}"
      }
    )
    let place = results + "locations/0/physicalLocation/artifactLocation/uri"
    let address = try Self.string(at: place, in: document)
    #expect(address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
    #expect(!address.trimmingPrefix("file://").contains(":"))
  }

  static func string(at pointer: String, in document: borrowing JSONDocument) throws -> String {
    let place = try #require(JSONPointer(parsing: pointer))
    guard let view = place.value(in: document.root), let text = view.string else {
      throw Missing(pointer: pointer)
    }
    return text
  }

  struct Missing: Error { let pointer: String }
}
