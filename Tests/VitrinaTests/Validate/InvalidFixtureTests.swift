import Foundation
import OCDSCore
import TestSupport
import Testing

/// The files of `fixtures/invalid`, each with the one fault that it has.
@Suite("Invalid fixtures")
struct InvalidFixtureTests {
  private static let folder = Paths.fixtures.appending(path: "invalid")

  static let files = Paths.names(in: folder).filter {
    $0.hasSuffix(".json") || $0.hasSuffix(".jsonl")
  }

  /// What a report says in JSON Lines: rule, path and count of every finding, sorted.
  private static func findings(_ report: String) throws -> [String] {
    var found: [String] = []
    for line in report.split(separator: "\n") {
      let document = try JSONDocument(String(line))
      guard document.root["type"]?.string == "finding" else { continue }
      let code = document.root["code"]?.string ?? ""
      let path = document.root["path"]?.string ?? ""
      let count = document.root["count"]?.number?.integer ?? 0
      found.append("\(code) \(path.isEmpty ? "-" : path) \(count)")
    }
    return found.sorted()
  }

  @Test("each file has the faults that its list names, and no other", arguments: files)
  func faults(file: String) throws {
    let name = file.split(separator: ".").dropLast().joined(separator: ".")
    let list = try bytes(of: Self.folder.appending(path: "\(name).expected"))
    let expected = String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
    for language in ["es", "en"] {
      let outcome = try Vitrina.run([
        "validate", "--format", "jsonl", "--lang", language,
        Self.folder.appending(path: file).path,
      ])
      #expect(try Self.findings(outcome.stdout) == expected)
    }
  }

  @Test("every rule on documents has a file, and one of another publication's prefix a test")
  func allRules() {
    let rules = Paths.names(
      in: Paths.root.appending(path: "Sources/OCDSValidation/Checks/Document")
    )
    for rule in rules {
      let upper = rule.dropLast("Rule.swift".count)
      let code = upper.prefix(1).lowercased() + upper.dropFirst()
      let name = code == "notOCDS" || code == "notJSON" ? code : String(code)
      let isThere = Self.files.contains { $0.hasPrefix("\(name).json") }
      #expect(isThere || name == "foreignPrefix", "\(name)")
    }
  }

  @Test("an ocid of another publication is a warning where the publication is named")
  func foreignPrefix() throws {
    let workspace = try Workspace.withPublication()
    let file = Self.folder.appending(path: "paddedText.json").path
    _ = try workspace.run("init", "q", "--name", "Otra", "--ocid-prefix=ocds-zzzzzz")
    let own = try workspace.run("validate", "--publication", "p", "--format", "jsonl", file)
    #expect(!own.stdout.contains("foreignPrefix"))
    let other = try workspace.run("validate", "--publication", "q", "--format", "jsonl", file)
    #expect(try Self.findings(other.stdout).contains("foreignPrefix releases/ocid 1"))
  }
}
