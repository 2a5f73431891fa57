import Foundation
import OCDSCore
import TestSupport
import Testing

/// What `vitrina validate` does beside finding faults.
@Suite("Validate")
struct ValidateTests {
  /// What a report says in JSON Lines: rule, path and count of every finding.
  private static func findings(_ report: String) throws -> [String] {
    try report.split(separator: "\n").compactMap { line in
      let document = try JSONDocument(String(line))
      guard document.root["type"]?.string == "finding" else { return nil }
      let code = document.root["code"]?.string ?? ""
      let path = document.root["path"]?.string ?? ""
      return "\(code) \(path) \(document.root["count"]?.number?.integer ?? 0)"
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

  /// Packages of releases of one process, and where something is found about them together.
  private static let siblingFiles = [
    (
      "record.json", #"{"records":[{"ocid":"ocds-abc123-1","releases":[R1,R2]}]}"#,
      "releasesWithinSecond records/releases/date /records/0/releases/0/date"
    ),
    (
      "list.json", #"[R0,{"releases":[R1]},R2]"#,
      "releasesWithinSecond releases/date /1/releases/0/date"
    ),
    ("lines.jsonl", "{\"a\":\nR0\nR1\nR2\n", "releasesWithinSecond date /date"),
    ("same.jsonl", "R1\nR1\n", "repeatedRelease id /id"),
    ("undated.json", #"{"releases":[R3,R0]}"#, "unmergeable releases /releases/0"),
  ]

  @Test(
    "what is found about several releases has its path and pointer in every form",
    arguments: siblingFiles
  )
  func siblings(_ name: String, _ form: String, _ expected: String) throws {
    let dates = ["2025-01-01T00:00:00Z", "2025-03-16T09:00:00Z", "2025-03-16T09:00:00.5Z"]
    var text = form
    for (number, date) in dates.enumerated() {
      text = text.replacing(
        "R\(number)",
        with: #"{"ocid":"ocds-abc123-1","id":"\#(number)","date":"\#(date)","tag":["planning"]}"#
      )
    }
    text = text.replacing("R3", with: #"{"ocid":"ocds-abc123-1","id":"3","tag":["planning"]}"#)
    let workspace = try Workspace()
    try workspace.write(name, text)
    let outcome = try workspace.run("validate", "--format", "jsonl", name)
    var found: [String] = []
    for line in outcome.lines {
      let code = try json(Array(line.utf8), at: "/code").map { TestSupport.text($0) } ?? ""
      let path = try json(Array(line.utf8), at: "/path").map { TestSupport.text($0) } ?? ""
      let pointer =
        try json(Array(line.utf8), at: "/examples/0/pointer")
        .map { TestSupport.text($0) } ?? ""
      found.append("\(code) \(path) \(pointer)".replacing("\"", with: ""))
    }
    #expect(found.contains(expected), "\(outcome.stdout)")
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
