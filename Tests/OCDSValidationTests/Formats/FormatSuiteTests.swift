import OCDSValidation
import TestSupport
import Testing

@Suite("Formats: JSON Schema Test Suite")
struct FormatSuiteTests {
  static let names = ["date-time", "email", "hostname", "ipv4", "ipv6", "unknown", "uri"]
  static let cases = names.flatMap { SuiteCase.all("optional/format/\($0).json") }

  @Test(
    "a case of optional/format has the suite's verdict",
    .enabled(if: Paths.hasData(SuiteCase.folder), Comment(rawValue: noData)),
    arguments: cases
  )
  func verdict(_ test: SuiteCase) throws {
    let name = try #require(test.schema["format"] as? String)
    guard let text = test.instance as? String, let format = Format(name: name) else {
      #expect(test.isValid)
      return
    }
    let isAccepted = accepts(format, text)
    #expect(isAccepted == test.isValid)
  }

  @Test(
    "the suite has its 219 cases",
    .enabled(if: Paths.hasData(SuiteCase.folder), Comment(rawValue: noData))
  )
  func count() {
    #expect(Self.cases.count == 219)
  }

  @Test("a format is found by its name, and no other name is one")
  func named() {
    for format in Format.allCases { #expect(Format(name: format.name) == format) }
    #expect(Format(name: "date") == nil)
    #expect(Format(name: "Date-Time") == nil)
    #expect(Format(name: "") == nil)
  }
}
