import Foundation
import OCDSCore
import OCDSSchema
import TestSupport
import Testing

@Suite(
  "Conformance: edge cases of merging",
  .enabled(if: Paths.hasData("merge-edge-vectors.json"), "\(noData)")
)
struct MergeVectorTests {
  /// Where the references differ from each other or lose data: compiled, versioned (an error's kind for none).
  static let decided: [String: (compiled: String, versioned: String)] = [
    "mixed offsets": (
      #"{"ocid":"o","id":"o-2020-01-01T23:00:00-06:00","date":"2020-01-01T23:00:00-06:00","tag":["compiled"],"language":"instant-later"}"#,
      #"{"ocid":"o","language":[{"releaseID":"2","releaseDate":"2020-01-02T01:00:00Z","releaseTag":["tender"],"value":"instant-earlier"},{"releaseID":"1","releaseDate":"2020-01-01T23:00:00-06:00","releaseTag":["tender"],"value":"instant-later"}]}"#
    ),
    "null ids in one array": ("rust", "rust"),
    "int vs string id": ("rust", "rust"),
    "int vs float id": (
      #"{"ocid":"ocds-213czf-1","id":"ocds-213czf-1-2000-01-01T00:00:00Z","date":"2000-01-01T00:00:00Z","tag":["compiled"],"awards":[{"id":1,"title":"b"}]}"#,
      #"{"ocid":"ocds-213czf-1","awards":[{"id":1,"title":[{"releaseID":"1","releaseDate":"2000-01-01T00:00:00Z","releaseTag":["tender"],"value":"b"}]}]}"#
    ),
    "boolean id": ("InvalidIdentifier", "InvalidIdentifier"),
    "object id": ("InvalidIdentifier", "InvalidIdentifier"),
    "1, true, 1.0": ("rust", "rust"),
    "1 vs 1.0 amount": ("rust", "python"),
    "unsorted input": ("python", "python"),
    "embedded versioned-looking object": ("python", "python"),
  ]
  static let file = Paths.data("merge-edge-vectors.json")
  static let vectors: [[UInt8]] = (try? elements(bytes(of: file))) ?? []
  static let references = ["python": "ocdsmerge-0.8.0", "rust": "ocdsmerge_rs-0.1.6"]

  @Test("every case is there") func count() { #expect(Self.vectors.count == 43) }

  @Test("a case has the agreed outcome", arguments: vectors.indices, [false, true])
  func vector(_ number: Int, versioned: Bool) throws {
    let vector = Self.vectors[number]
    let name = text(try json(vector, at: "/name") ?? []).filter { $0 != "\"" }
    let releases = try elements(json(vector, at: "/releases") ?? [])
    let decision = Self.decided[name].map { versioned ? $0.versioned : $0.compiled } ?? "both"
    let actual = outcome(of: releases, versioned: versioned, order: .instant)
    switch decision {
    case "both":
      for reference in Self.references.values {
        try expect(actual, reference, vector, versioned, name)
      }
    case "python", "rust":
      try expect(actual, Self.references[decision] ?? "", vector, versioned, name)
    default:
      if decision.hasPrefix("{") {
        #expect(try isSameJSON(actual, Array(decision.utf8)), "\(name): \(text(actual))")
        guard name == "mixed offsets" else { return }
        let asText = outcome(of: releases, versioned: versioned, order: .text)
        try expect(asText, "ocdsmerge-0.8.0", vector, versioned, name)
      } else {
        #expect(text(actual) == decision, "\(name)")
      }
    }
  }

  /// Compares an outcome with a reference's: the value, or the kind of error.
  private func expect(
    _ actual: [UInt8],
    _ reference: String,
    _ vector: [UInt8],
    _ versioned: Bool,
    _ name: String
  ) throws {
    let pointer = "/\(reference)/\(versioned ? "versioned" : "compiled")"
    let expected = try #require(try json(vector, at: pointer))
    if let kind = try json(expected, at: "/error") {
      #expect("\"\(text(actual))Error\"" == text(kind), "\(name), \(reference)")
    } else {
      #expect(try isSameJSON(actual, expected), "\(name), \(reference): \(text(actual))")
    }
  }

  /// The merged release, or the kind of error in the references' words.
  private func outcome(of releases: [[UInt8]], versioned: Bool, order: Merger.DateOrder) -> [UInt8]
  {
    do {
      let schema = SchemaFile(named: "release-schema.json")?.bytes ?? []
      return try merge(releases, schema: schema, versioned: versioned, order: order).result
    } catch let error as MergeError {
      return Array(kind(error).utf8)
    } catch {
      return Array("\(error)".utf8)
    }
  }

  private func kind(_ error: MergeError) -> String {
    switch error {
    case .notAnObject: "NonObjectRelease"
    case .missingDate: "MissingDateKey"
    case .nullDate: "NullDateValue"
    case .nonStringDate: "NonStringDateValue"
    case .unreadableDate: "UnreadableDate"
    case .invalidIdentifier: "InvalidIdentifier"
    case .inconsistentType: "InconsistentType"
    case .notJSON: "NotJSON"
    }
  }

  @Test("a repeated identifier is told")
  func duplicates() throws {
    let release = Array(
      #"{"ocid":"o","id":"1","date":"2020-01-01T00:00:00Z","awards":[{"id":1},{"id":1.0}]}"#.utf8
    )
    let schema = try #require(SchemaFile(named: "release-schema.json"))
    let (_, findings) = try merge([release], schema: schema.bytes)
    #expect(findings.map(\.code) == [.duplicateIdentifier])
    #expect(findings.first?.path == "awards")
  }
}
