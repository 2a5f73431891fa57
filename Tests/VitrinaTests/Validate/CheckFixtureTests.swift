import Foundation
import TestSupport
import Testing

/// The compiled releases of `fixtures/checks`, through the program.
@Suite("Fixtures of the rules for compiled releases, through the program")
struct CheckFixtureTests {
  static let fixtures = ReportFixture.files(
    named: "fail.json",
    inEachOf: Paths.fixtures.appending(path: "checks")
  )

  @Test("there is one for each rule")
  func count() { #expect(Self.fixtures.count == 40) }

  @Test("the report of a release that breaks a rule is the one beside it", arguments: fixtures)
  func reports(_ fixture: ReportFixture) throws {
    try fixture.check()
    #expect(try fixture.findings().contains(fixture.folder.lastPathComponent))
  }
}
