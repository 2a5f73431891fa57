import OCDSValidation
import TestSupport
import Testing

/// Searches a text for a pattern.
func verdict(_ pattern: String, _ text: String) throws -> Verdict {
  let bytes = Array(text.utf8)
  return try Pattern(pattern).verdict(bytes.span)
}

@Suite("Patterns: JSON Schema Test Suite")
struct PatternSuiteTests {
  static let files = [
    "pattern.json", "patternProperties.json", "optional/ecmascript-regex.json",
    "optional/non-bmp-regex.json", "format.json",
  ]
  static let patterns = files.flatMap(SuiteCase.all).filter {
    $0.schema["pattern"] != nil || $0.schema["patternProperties"] != nil
  }

  @Test(
    "a case of a pattern has the suite's verdict",
    .enabled(if: Paths.hasData(SuiteCase.folder), Comment(rawValue: noData)),
    arguments: patterns
  )
  func verdicts(_ test: SuiteCase) throws {
    if let pattern = test.schema["pattern"] as? String, let text = test.instance as? String {
      let expected = test.isValid ? Verdict.matches : .doesNotMatch
      #expect(try verdict(pattern, text) == expected)
    } else if let patterns = test.schema["patternProperties"] as? [String: any Sendable],
      let object = test.instance as? [String: any Sendable],
      test.schema["additionalProperties"] != nil
    {
      // Nothing but the names decides here: a name is free where some pattern finds itself in it.
      let isFree = try object.keys.allSatisfy { name in
        try patterns.keys.contains { try verdict($0, name) == .matches }
      }
      #expect(isFree == test.isValid)
    } else if let patterns = test.schema["patternProperties"] as? [String: any Sendable] {
      for pattern in patterns.keys { _ = try Pattern(pattern) }
    }
  }

  @Test(
    "the suite has its cases of patterns",
    .enabled(if: Paths.hasData(SuiteCase.folder), Comment(rawValue: noData))
  )
  func count() {
    #expect(Self.patterns.count == 9 + 18 + 74 + 12)
  }
}
