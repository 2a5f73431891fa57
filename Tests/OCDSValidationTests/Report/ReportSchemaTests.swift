import Foundation
import OCDSCore
import TestSupport
import Testing

@testable import OCDSValidation

@Suite("The schema of the JSON report")
struct ReportSchemaTests {
  static let file = Paths.root.appending(path: "schema/validation-report-schema.json")

  @Test(
    "a report has the members that the schema declares, and all that it requires",
    arguments: [
      SampleReport.full, SampleReport.clean, ValidationReport(files: []),
      HostileReport.report("{}"),
    ]
  )
  func members(_ report: ValidationReport) throws {
    let schema = try JSONDocument(bytes(of: Self.file))
    let bytes = ReportWriter(.json, language: .es, programVersion: "1").bytes(report)
    let document = try JSONDocument(bytes)
    #expect(Self.faults(document.root, schema.root, in: schema.root, at: "") == [])
  }

  @Test("the schema tells the version of the shape, each form, severity and layer")
  func values() throws {
    let schema = text(try bytes(of: Self.file))
    #expect(JSONReport.version.hasPrefix("1."))
    #expect(schema.contains(#""pattern": "^1\\.[0-9]+$""#))
    let values =
      DocumentForm.allCases.map(\.rawValue) + Check.Layer.allCases.map(\.rawValue)
      + ReportOrder.severities.map(\.rawValue) + Language.allCases.map(\.rawValue)
    for value in values { #expect(schema.contains("\"\(value)\""), "\(value)") }
  }

  /// What of a value a schema does not declare or misses; of the keywords only those that this schema has.
  static func faults(
    _ value: JSONView,
    _ schema: JSONView,
    in root: JSONView,
    at path: String
  ) -> [String] {
    if let reference = schema["$ref"]?.string {
      guard let pointer = JSONPointer(parsing: String(reference.dropFirst())),
        let target = pointer.value(in: root)
      else { return ["\(path): \(reference) is nowhere"] }
      return faults(value, target, in: root, at: path)
    }
    switch value.kind {
    case .object: return objectFaults(value, schema, in: root, at: path)
    case .array:
      guard let items = schema["items"] else { return ["\(path): no items"] }
      var faults: [String] = []
      var elements = value.elements
      while let element = elements.next() {
        faults += Self.faults(element, items, in: root, at: path + "/*")
      }
      return faults
    default:
      let isDeclared = schema["type"] != nil || schema["enum"] != nil
      return isDeclared ? [] : ["\(path): no type"]
    }
  }

  private static func objectFaults(
    _ value: JSONView,
    _ schema: JSONView,
    in root: JSONView,
    at path: String
  ) -> [String] {
    guard let properties = schema["properties"] else { return ["\(path): no properties"] }
    var faults: [String] = []
    var members = value.members
    while let member = members.next() {
      let name = member.name
      if let declared = properties[name] {
        faults += Self.faults(member.value, declared, in: root, at: "\(path)/\(name)")
      } else {
        faults.append("\(path)/\(name) is not declared")
      }
    }
    guard let required = schema["required"] else { return faults + ["\(path): no required"] }
    var names = required.elements
    while let name = names.next() {
      guard let name = name.string, value[name] == nil else { continue }
      faults.append("\(path)/\(name) is missing")
    }
    return faults
  }
}
