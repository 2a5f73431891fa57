import OCDSCore
import TestSupport
import Testing

@testable import OCDSSchema

@Suite("Patched schemas")
struct PatchedSchemaTests {
  @Test("without extensions the schemas are the standard's")
  func none() throws {
    let patched = try PatchedSchema(extensions: [], registry: ExtensionRegistry())
    for (own, name) in [
      (patched.releaseSchema, "release-schema.json"),
      (patched.releasePackageSchema, "release-package-schema.json"),
      (patched.recordPackageSchema, "record-package-schema.json"),
      (patched.versionedReleaseSchema, "versioned-release-validation-schema.json"),
    ] {
      #expect(try own == #require(SchemaFile(named: name)).bytes)
    }
    #expect(try patched.codelists.all.map(\.name) == Codelists().all.map(\.name))
    #expect(patched.applied.isEmpty && patched.unknown.isEmpty && patched.problems.isEmpty)
  }

  @Test("unknown addresses are kept apart, and one named twice is applied once")
  func unknown() throws {
    let bids = "https://github.com/open-contracting-extensions/ocds_bid_extension/"
    let other = "https://example.org/other/extension.json"
    let patched = try PatchedSchema(
      extensions: [other, bids, "\(bids)v1.1.5/"],
      registry: ExtensionRegistry()
    )
    #expect(patched.unknown == [other])
    #expect(patched.applied.map(\.name) == ["bids"])
    #expect(patched.problems == [.repeatedExtension(url: "\(bids)v1.1.5/", name: "bids")])
    #expect(try at("/properties/bids/type", patched) == #""object""#)
    #expect(patched.codelists["bidStatus.csv"]?.isOpen == false)
    #expect(patched.codelists["statistic.csv"]?.isOpen == true)
  }

  @Test("patches apply in the listed order, and their nulls do nothing")
  func order() throws {
    let a = try Extension.made(
      "a",
      schema: #"{"title":"a","id":null,"properties":{"x":{"a":null,"b":1}}}"#
    )
    let b = try Extension.made("b", schema: #"{"title":"b","properties":{"x":{"b":2}}}"#)
    let ab = try PatchedSchema([a, b])
    #expect(try at("/title", ab) == #""b""#)
    #expect(try at("/properties/x", ab) == #"{"b":2}"#)
    #expect(try at("/id", ab) != nil)
    let ba = try PatchedSchema([b, a])
    #expect(try at("/title", ba) == #""a""#)
    #expect(try at("/properties/x", ba) == #"{"b":1}"#)
  }

  @Test("arrays are replaced whole and keep their nulls")
  func arrays() throws {
    let a = try Extension.made("a", schema: #"{"properties":{"x":{"enum":["k",null]}}}"#)
    #expect(try at("/properties/x/enum", PatchedSchema([a])) == #"["k",null]"#)
  }

  @Test("placeholders are filled in")
  func placeholders() throws {
    let a = try Extension.made("a", schema: #"{"title":"/{{version}}/{{lang}}/{{other}}"}"#)
    #expect(try at("/title", PatchedSchema([a])) == #""/1.1/es/{{other}}""#)
  }

  @Test("a schema that is no object is refused", arguments: ["[]", "null", "{", ""])
  func malformed(text: String) throws {
    let a = try Extension.made("a", schema: text)
    #expect(throws: SchemaError(.malformedJSON, in: "extensions/a/release-schema.json")) {
      try PatchedSchema([a])
    }
  }

  @Test("pagination changes the schemas of packages and leaves their references")
  func pagination() throws {
    let registry = try ExtensionRegistry()
    let patched = try PatchedSchema([#require(registry["pagination"])])
    for schema in [patched.releasePackageSchema, patched.recordPackageSchema] {
      #expect(
        try json(schema, at: "/properties/links/properties/next/type") == Array(#""string""#.utf8)
      )
    }
    let reference = try json(
      patched.releasePackageSchema,
      at: "/properties/releases/items/$ref"
    )
    let release = "https://standard.open-contracting.org/schema/1__1__5/release-schema.json"
    #expect(reference.map(text) == "\"\(release)\"")
    let core = try #require(SchemaFile(named: "release-schema.json"))
    #expect(try isSameJSON(patched.releaseSchema, core.bytes))
  }

  @Test("every extension at once makes one schema, in either order")
  func all() throws {
    let all = try ExtensionRegistry().all
    let forward = try PatchedSchema(all)
    #expect(forward.problems.isEmpty)
    let backward = try PatchedSchema(all.reversed())
    #expect(backward.problems.isEmpty)
    #expect(try isSameFields(forward.releaseSchema, backward.releaseSchema))
    #expect(try Labels().adding(all).keys.contains("CincoAlMillar.rate"))
  }

  private func isSameFields(_ a: [UInt8], _ b: [UInt8]) throws -> Bool {
    try SchemaFacts(a).facts == SchemaFacts(b).facts
  }

  private func at(_ pointer: String, _ patched: PatchedSchema) throws -> String? {
    try json(patched.releaseSchema, at: pointer).map(text)
  }
}
