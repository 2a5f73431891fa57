import OCDSCore
import OCDSValidation
import TestSupport
import Testing

/// JSON-Schema-Test-Suite, draft-04: every test of every file.
@Suite("JSON-Schema-Test-Suite")
struct SchemaSuiteTests {
  @Test(
    "Every test has the verdict that the suite expects",
    .enabled(if: SchemaSuite.isThere, Comment(rawValue: noData)),
    arguments: SchemaSuite.parts
  )
  func verdicts(part: SchemaSuite.Part) throws {
    var passed = 0
    var failed: [String] = []
    for file in part.files {
      for test in try SchemaSuite.tests(in: file) {
        if test.isValid == test.expected { passed += 1 } else { failed.append(test.name) }
      }
    }
    // What was run is told, so that nobody takes a suite that was not found for one that passed.
    print("json-schema-test-suite, draft-04, \(part.name): \(passed) of \(part.count)")
    #expect(failed == [])
    #expect(passed == part.count)
  }
}
