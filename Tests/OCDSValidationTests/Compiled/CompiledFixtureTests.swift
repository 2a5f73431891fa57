import Foundation
import OCDSCore
import OCDSValidation
import TestSupport
import Testing

/// What a folder of fixtures expects of its rule.
private struct Expectation: Decodable {
  struct Case: Decodable {
    let result: String
    var failures: [Failure]?
    var alsoFails: [String]?
    var es: String?
    var en: String?
  }

  struct Failure: Decodable {
    let pointer: String
    let es: String
    let en: String
  }

  let pass: Case
  let fail: Case
  let notApplicable: Case

  enum CodingKeys: String, CodingKey {
    case pass
    case fail
    case notApplicable = "not-applicable"
  }
}

@Suite("Compiled release: fixtures of each rule")
struct CompiledFixtureTests {
  static let folder = Paths.fixtures.appending(path: "checks")
  static let codes = CompiledChecks.all.map(\.code)

  private static func expectation(_ code: String) throws -> Expectation {
    let file = folder.appending(path: code).appending(path: "expected.json")
    return try JSONDecoder().decode(Expectation.self, from: Data(contentsOf: file))
  }

  private static func outcomes(_ code: String, _ name: String) throws -> [String: CompiledOutcome] {
    let file = folder.appending(path: code).appending(path: name + ".json")
    return try OCDSValidationTests.outcomes(bytes(of: file))
  }

  @Test("there are Pelican's 37 rules and three of our own, each with its own code")
  func count() {
    #expect(Self.codes.count == 40)
    #expect(Set(Self.codes).count == 40)
    let own = ["references.relatedItems", "references.relatedLots", "references.relatedBids"]
    #expect(Self.codes.filter { !own.contains($0) }.count == 37)
  }

  @Test("each rule has a folder of fixtures, and each folder a rule")
  func folders() {
    let folders = Paths.names(in: Self.folder).filter { !$0.hasSuffix(".md") }
    #expect(folders == Self.codes.sorted())
  }

  @Test("a rule has a title in both languages, a page and the layer of compiled releases")
  func declarations() {
    for check in CompiledChecks.all {
      #expect(!check.title.isIncomplete && check.title.es != check.title.en, "\(check.code)")
      #expect(check.page.hasPrefix("https://"), "\(check.code)")
      #expect(check.layer == .compiled && check.severity != .error, "\(check.code)")
    }
  }

  @Test("a release that keeps a rule passes it and breaks no other", arguments: codes)
  func pass(_ code: String) throws {
    let expected = try Self.expectation(code).pass
    let outcomes = try Self.outcomes(code, "pass")
    #expect(expected.result == "passed")
    #expect(outcomes[code] == CompiledOutcome(result: "passed"))
    #expect(outcomes.filter { $0.value.result == "failed" }.isEmpty)
  }

  @Test("a release that breaks a rule fails it at the right places, and it alone", arguments: codes)
  func fail(_ code: String) throws {
    let expected = try Self.expectation(code).fail
    let outcomes = try Self.outcomes(code, "fail")
    let failures = (expected.failures ?? []).map {
      CompiledOutcome.Failure(pointer: $0.pointer, es: $0.es, en: $0.en)
    }
    #expect(expected.result == "failed" && !failures.isEmpty)
    #expect(outcomes[code] == CompiledOutcome(result: "failed", failures: failures))
    let failed = Set(outcomes.filter { $0.value.result == "failed" }.keys)
    #expect(failed == Set([code] + (expected.alsoFails ?? [])))
  }

  @Test("a release without what a rule is about has a reason, and breaks no rule", arguments: codes)
  func notApplicable(_ code: String) throws {
    let expected = try Self.expectation(code).notApplicable
    let outcomes = try Self.outcomes(code, "not-applicable")
    let reason = Wording(es: expected.es ?? "", en: expected.en ?? "")
    #expect(expected.result == "notApplicable" && !reason.isIncomplete)
    #expect(outcomes[code] == CompiledOutcome(result: "notApplicable", reason: reason))
    #expect(outcomes.filter { $0.value.result == "failed" }.isEmpty)
  }

  @Test("only the rule that holds every date against the release repeats another's failure")
  func alone() throws {
    let shared = try Self.codes.filter { try Self.expectation($0).fail.alsoFails != nil }
    #expect(Set(shared) == ["coherent.milestonesDates", "coherent.releaseDate"])
  }
}
