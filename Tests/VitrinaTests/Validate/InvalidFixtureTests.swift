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

  @Test("the report does not depend on the number of threads")
  func threads() throws {
    let files = Fixtures.releases
    let one = try Vitrina.run(["validate", "--threads", "1", "--format", "json"] + files)
    let four = try Vitrina.run(["validate", "--threads", "4", "--format", "json"] + files)
    #expect(one.stdout == four.stdout)
    #expect(one.exitCode == 0)
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

  @Test("a file that cannot be read ends with 65, one that is not there with 66")
  func unreadable() throws {
    let workspace = try Workspace()
    try workspace.write("cut.json", #"{"releases":[{"ocid":"#)
    let cut = try workspace.run("validate", "cut.json")
    #expect(cut.exitCode == 65)
    #expect(try workspace.run("validate", "none.json").exitCode == 66)
  }

  @Test(
    "the real packages of Jalisco have no error, and their faults are named",
    .enabled(
      if: Paths.hasData("jalisco-2017"),
      Comment(rawValue: noData)
    )
  )
  func jalisco() throws {
    let root = Paths.data("jalisco-2017")
    let files = ["records", "releases"].flatMap { folder in
      Paths.names(in: root.appending(path: folder)).map {
        root.appending(path: folder).appending(path: $0).path
      }
    }
    let outcome = try Vitrina.run(["validate", "--format", "jsonl"] + files)
    #expect(outcome.exitCode == 0)
    let found = try Self.findings(outcome.stdout).joined(separator: "\n")
    for fault in [
      "paddedText records/compiledRelease/awards/items/classification/id",
      "unknownField records/compiledRelease/awards/items/taxRate",
      "openCodelist records/compiledRelease/awards/items/unit/scheme",
      "releasesWithinSecond records/releases/date",
      "datesOnOneDay records/compiledRelease/contracts/dateSigned 20",
    ] {
      #expect(found.contains(fault))
    }
  }

  @Test("verdicts are one line a document and nothing else")
  func verdicts() throws {
    let workspace = try Workspace()
    try workspace.write("schema.json", #"{"properties":{"a":{"$ref":"urn:x:b.json"}}}"#)
    try FileManager.default.createDirectory(
      atPath: workspace.path("schemas"),
      withIntermediateDirectories: true
    )
    try workspace.write("schemas/b.json", #"{"type":"string"}"#)
    try workspace.write("in.jsonl", "{\"a\":\"x\"}\n{\"a\":1}\n")
    let outcome = try workspace.run(
      "validate",
      "--json-schema",
      "schema.json",
      "--registry",
      "urn:x:=schemas",
      "--verdicts",
      "in.jsonl"
    )
    #expect(outcome.exitCode == 1)
    #expect(
      outcome.stdout == "{\"document\":1,\"valid\":true}\n{\"document\":2,\"valid\":false}\n"
    )
    let unknown = try workspace.run("validate", "--json-schema", "schema.json", "in.jsonl")
    #expect(unknown.exitCode == 65)
    #expect(unknown.stderr.contains("--registry"))
  }

  @Test("verdicts keep the order of the documents, whatever the number of threads")
  func verdictThreads() throws {
    let workspace = try Workspace()
    try workspace.write("schema.json", #"{"properties":{"a":{"type":"string"}}}"#)
    var lines: [String] = []
    var expected = ""
    for i in 0..<5000 {
      // One line in seven is not JSON, one in a thousand is longer than what is handed over at once.
      let text = String(repeating: "x", count: i % 1000 == 500 ? 300_000 : i % 90)
      let isValid = i % 3 != 0 && i % 7 != 6
      lines.append(i % 7 == 6 ? "{" : isValid ? #"{"a":"\#(text)"}"# : #"{"b":"\#(text)","a":1}"#)
      expected += "{\"document\":\(i + 1),\"valid\":\(isValid)}\n"
    }
    try workspace.write("in.jsonl", lines.joined(separator: "\n"))
    for threads in ["1", "2", "5"] {
      let outcome = try workspace.run(
        "validate",
        "--json-schema",
        "schema.json",
        "--verdicts",
        "--threads",
        threads,
        "in.jsonl"
      )
      #expect(outcome.exitCode == 1)
      #expect(outcome.stdout == expected, "\(threads) threads")
    }
  }
}
