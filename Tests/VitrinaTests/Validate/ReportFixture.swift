import Foundation
import OCDSCore
import TestSupport
import Testing

/// A file with faults, beside which stand the whole reports that `vitrina validate` must give of it, byte for byte:
/// `NAME.es.jsonl` and `NAME.en.jsonl`.
///
/// The reports are written from the rules. `UPDATE_FIXTURES=1` writes them anew from what the program says; the
/// difference is read, and judged by the rule, before it is committed.
struct ReportFixture: Sendable, CustomTestStringConvertible {
  let folder: URL
  let file: String
  /// The options of `vitrina validate` beside form and language.
  var options: [String] = []

  var testDescription: String { "\(folder.lastPathComponent)/\(file)" }

  /// The files of a folder that are no reports.
  static func files(in folder: URL, _ options: [String] = []) -> [ReportFixture] {
    Paths.names(in: folder).filter { isFile($0) }
      .map { ReportFixture(folder: folder, file: $0, options: options) }
  }

  /// One file in each of the folders of a folder, where it is there.
  static func files(named name: String, inEachOf folder: URL) -> [ReportFixture] {
    Paths.names(in: folder).map { folder.appending(path: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: name).path) }
      .map { ReportFixture(folder: $0, file: name) }
  }

  private static func isFile(_ name: String) -> Bool {
    let isReport = Language.allCases.contains { name.hasSuffix(".\($0.rawValue).jsonl") }
    return !isReport && (name.hasSuffix(".json") || name.hasSuffix(".jsonl"))
  }

  /// The report in a language that stands beside the file.
  func report(_ language: Language) -> URL {
    let name = file.split(separator: ".").dropLast().joined(separator: ".")
    return folder.appending(path: "\(name).\(language.rawValue).jsonl")
  }

  /// Runs the program over the file from its folder, so that the report has its bare name.
  func run(_ language: Language) throws -> Outcome {
    try Vitrina.start(
      [Vitrina.program, "validate", "--lang", language.rawValue, "--format", "jsonl"]
        + ["--threads", "1"]
        + options + [file],
      in: folder.path
    ).end()
  }

  /// Holds what the program says against the reports beside the file; names the lines that differ.
  func check(_ sourceLocation: SourceLocation = #_sourceLocation) throws {
    for language in Language.allCases {
      let outcome = try run(language)
      let place = report(language)
      if ProcessInfo.processInfo.environment["UPDATE_FIXTURES"] == "1" {
        try Data(outcome.output).write(to: place)
      }
      let expected = try bytes(of: place)
      // Compared before, so that a failure shows the lines and not the bytes.
      let isSame = outcome.output == expected
      #expect(
        isSame,
        "\(place.lastPathComponent):\(Self.difference(expected, outcome.output))",
        sourceLocation: sourceLocation
      )
      let isValid = try json(outcome.output.firstLine, at: "/valid").map(text) == "true"
      #expect(outcome.exitCode == (isValid ? 0 : 1), sourceLocation: sourceLocation)
    }
  }

  /// The lines that only one of two reports has.
  private static func difference(_ expected: [UInt8], _ actual: [UInt8]) -> String {
    let old = text(expected).split(separator: "\n")
    let new = text(actual).split(separator: "\n")
    let lines =
      old.filter { !new.contains($0) }.map { "\n- \($0)" }
      + new.filter { !old.contains($0) }.map { "\n+ \($0)" }
    return lines.isEmpty ? " the same lines in another order" : lines.joined()
  }
}

extension [UInt8] {
  /// The bytes before the first line feed.
  var firstLine: [UInt8] { Array(prefix { $0 != 0x0A }) }
}
