import Foundation
import OCDSCore
import OCDSSchema
import TestSupport
import Testing

/// Merges releases by the rules of a schema.
func merge(
  _ releases: [[UInt8]],
  schema: [UInt8],
  versioned: Bool = false,
  order: Merger.DateOrder = .instant,
  overrides: [String: MergeOverride] = [:]
) throws -> (result: [UInt8], findings: [MergeFinding]) {
  let document = try JSONDocument(schema)
  var merger = Merger(
    rules: MergeRules(schema: document.root),
    versioned: versioned,
    order: order,
    overrides: overrides
  )
  for release in releases { try merger.add(release.span) }
  var bytes = ByteBuffer()
  try merger.finish(into: &bytes)
  return ([UInt8](copying: bytes.bytes), merger.findings)
}

@Suite(
  "Conformance: fixtures of the reference merger",
  .enabled(if: Paths.hasData("ocds-merge-fixtures"), "\(noData)")
)
struct MergeFixtureTests {
  static let folder = Paths.data("ocds-merge-fixtures")
  static let cases: [String] = ["1.0", "1.1", "schema"].flatMap { group in
    Paths.names(in: folder.appending(path: group))
      .filter { $0.hasSuffix("-compiled.json") || $0.hasSuffix("-versioned.json") }
      .map { "\(group)/\($0)" }
  }
  /// Results under an override of one array, on the input given twice.
  static let overridden = [
    "schema/identifier-merge-duplicate-id-append.json",
    "schema/identifier-merge-duplicate-id-by-position.json",
    "schema/identifier-merge-no-id-append.json",
  ]

  static func schema(for name: String) throws -> [UInt8] {
    let file =
      switch name.split(separator: "/").first {
      case "1.0": "release-schema-1__0__3.json"
      case "1.1": "release-schema-1__1__4.json"
      default: "schema.json"
      }
    return try bytes(of: folder.appending(path: file))
  }

  @Test("every fixture is there") func count() {
    #expect(Self.cases.count == 50)
  }

  @Test("a fixture gives the expected release", arguments: cases)
  func fixture(_ name: String) throws {
    let isVersioned = name.hasSuffix("-versioned.json")
    let input = name.replacing(isVersioned ? "-versioned" : "-compiled", with: "")
    let releases = try elements(bytes(of: Self.folder.appending(path: input)))
    let expected = try bytes(of: Self.folder.appending(path: name))
    let (result, _) = try merge(
      releases,
      schema: Self.schema(for: name),
      versioned: isVersioned
    )
    #expect(try isSameJSON(result, expected), "\(text(result))")
    if name.hasPrefix("1.1") {
      let own = try #require(SchemaFile(named: "release-schema.json"))
      let (again, _) = try merge(releases, schema: own.bytes, versioned: isVersioned)
      #expect(try isSameJSON(again, expected), "with the project's own schema: \(text(again))")
    }
  }

  @Test("an override changes the identity of objects", arguments: overridden)
  func overrides(_ name: String) throws {
    let isAppend = name.hasSuffix("-append.json")
    let input = name.replacing(isAppend ? "-append" : "-by-position", with: "")
    let releases = try elements(bytes(of: Self.folder.appending(path: input)))
    let (result, _) = try merge(
      releases + releases,
      schema: Self.schema(for: name),
      overrides: ["nested/array": isAppend ? .append : .mergeByPosition]
    )
    let expected = try bytes(of: Self.folder.appending(path: name))
    #expect(try isSameJSON(result, expected), "\(text(result))")
  }
}
