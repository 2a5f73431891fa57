import Foundation
import OCDSCore
import OCDSValidation
import TestSupport
import Testing

/// That no rule can fall silent without a test turning red.
@Suite("Every rule is in an expected report")
struct FixtureCoverageTests {
  /// The reports that the program's tests hold what it says against, byte for byte.
  private static let reports: [URL] = {
    let found = FileManager.default.enumerator(at: Paths.fixtures, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? []).filter {
      $0.path.hasSuffix(".es.jsonl") || $0.path.hasSuffix(".en.jsonl")
    }
  }()

  /// By code, the languages of the reports that have a finding of the rule, and the severities.
  private static func findings() throws -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for report in reports {
      let language = report.path.hasSuffix(".es.jsonl") ? "es" : "en"
      for line in text(try bytes(of: report)).split(separator: "\n") {
        let document = try JSONDocument(String(line))
        guard document.root["type"]?.string == "finding" else { continue }
        let code = document.root["code"]?.string ?? ""
        let severity = document.root["severity"]?.string ?? ""
        found[code, default: []].insert("\(language) \(severity)")
      }
    }
    return found
  }

  @Test("each of the rules, with its severity and in both languages, and no other")
  func allRules() throws {
    let found = try Self.findings()
    #expect(Set(Check.all.map(\.code)) == Set(found.keys))
    #expect(Check.all.count == Set(Check.all).count)
    for check in Check.all {
      let severity = check.severity.rawValue
      #expect(found[check.code] == ["en \(severity)", "es \(severity)"], "\(check.code)")
    }
  }

  @Test("the list of the rules has a declaration for each of their files")
  func declarations() throws {
    let sources = Paths.root.appending(path: "Sources/OCDSValidation")
    let found = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    var count = 0
    for file in found?.compactMap({ $0 as? URL }) ?? [] where file.pathExtension == "swift" {
      if text(try bytes(of: file)).contains("static let check = Check(") { count += 1 }
    }
    #expect(count == Check.all.count)
  }
}
