import Foundation
import OCDSCore
import TestSupport

/// The keywords of JSON schema that the schemas of `schema/` use.
enum SchemaKeywords {
  /// Of each keyword that says what a value must be, and of each format, a file of `fixtures/invalid` that breaks it.
  static let examples = [
    "$ref": "schema.uniqueItems",
    "additionalProperties": "draft-04/schema.additionalProperties",
    "allOf": "draft-04/schema.allOf",
    "anyOf": "draft-04/schema.anyOf",
    "definitions": "schema.type",
    "dependencies": "draft-04/schema.dependencies",
    "enum": "closedCodelist",
    "exclusiveMinimum": "draft-04/schema.exclusiveMinimum",
    "format date-time": "schema.dateTime",
    "format regex": "draft-04/schema.regex",
    "format uri": "schema.uri",
    "items": "schema.items",
    "maximum": "schema.maximum",
    "minItems": "schema.minItems",
    "minProperties": "own-schema/schema.minProperties",
    "minLength": "schema.minLength",
    "minimum": "schema.minimum",
    "oneOf": "mixedReleases",
    "pattern": "schema.pattern",
    "patternProperties": "schema.patternProperties",
    "properties": "schema.type",
    "required": "schema.required",
    "type": "schema.type",
    "uniqueItems": "schema.uniqueItems",
  ]

  /// The words that ask nothing of a value: draft-04's for people, and those that OCDS adds.
  static let annotations: Set = [
    "$schema", "id", "title", "description", "default", "codelist", "openCodelist", "deprecated",
    "omitWhenMerged", "versionId", "wholeListMerge",
  ]

  /// The words that the schemas use where a keyword may stand, and the formats that they name.
  static func used() throws -> Set<String> {
    var used: Set<String> = []
    for file in files() {
      let document = try JSONDocument(bytes(of: file))
      collect(document.root, &used)
    }
    return used
  }

  /// The schemas of the standard, of the extensions and of the program.
  static func files() -> [URL] {
    let root = Paths.root.appending(path: "schema")
    let extensions = root.appending(path: "extensions")
    let folders = [root] + Paths.names(in: extensions).map { extensions.appending(path: $0) }
    return folders.flatMap { folder in
      Paths.names(in: folder).filter { $0.hasSuffix("schema.json") }
        .map { folder.appending(path: $0) }
    }
  }

  /// Collects the words of a schema and of those within it.
  private static func collect(_ schema: JSONView, _ used: inout Set<String>) {
    var members = schema.members
    while let member = members.next() {
      let name = member.name
      used.insert(name == "format" ? "format \(member.value.string ?? "")" : name)
      switch name {
      case "properties", "patternProperties", "definitions", "dependencies":
        var schemas = member.value.members
        while let inner = schemas.next() {
          if inner.value.kind == .object { collect(inner.value, &used) }
        }
      case "items", "additionalItems", "additionalProperties", "not", "allOf", "anyOf", "oneOf":
        if member.value.kind == .object { collect(member.value, &used) }
        guard member.value.kind == .array else { continue }
        var schemas = member.value.elements
        while let inner = schemas.next() { collect(inner, &used) }
      default: break
      }
    }
  }
}
