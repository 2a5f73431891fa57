import Foundation
import OCDSCore
import OCDSSchema
import OCDSValidation
import TestSupport
import Testing

/// The public test suite of JSON Schema, read from the folder of real data.
enum SchemaSuite {
  /// A folder of the suite and how many tests it has.
  struct Part: Sendable, CustomTestStringConvertible {
    let name: String
    let count: Int
    let files: [URL]
    var testDescription: String { name }
  }

  /// One test: its name, what it expects, and what this program says.
  struct Test {
    let name: String
    let expected: Bool
    let isValid: Bool?
  }

  private static let root = Paths.data("json-schema-test-suite")

  static let isThere = Paths.hasData("json-schema-test-suite")

  static var parts: [Part] {
    let draft = root.appending(path: "tests/draft4")
    return [
      Part(name: "required", count: 618, files: files(in: draft)),
      Part(name: "optional", count: 100, files: files(in: draft.appending(path: "optional"))),
      Part(name: "format", count: 219, files: files(in: draft.appending(path: "optional/format"))),
    ]
  }

  private static func files(in folder: URL) -> [URL] {
    let all = try? FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    )
    return (all ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
  }

  /// Runs the tests of a file.
  static func tests(in file: URL) throws -> [Test] {
    let document = try JSONDocument(Array(Data(contentsOf: file)))
    var tests: [Test] = []
    var groups = document.root.elements
    while let group = groups.next() {
      guard let schema = group["schema"], let cases = group["tests"] else { continue }
      let text = schema.compactBytes
      let compiled = Result { try JSONSchema(at: "test:schema", registry: registry(text)) }
      var elements = cases.elements
      while let element = elements.next() {
        guard let data = element["data"] else { continue }
        let name =
          "\(file.lastPathComponent): \(group["description"]?.string ?? ""): \(element["description"]?.string ?? "")"
        let verdict: Bool?
        let failure: String
        switch compiled {
        case .success(let schema): (verdict, failure) = (schema.isValid(data), "")
        case .failure(let error): (verdict, failure) = (nil, " \(error)")
        }
        tests.append(
          Test(name: name + failure, expected: element["valid"]?.boolean ?? false, isValid: verdict)
        )
      }
    }
    return tests
  }

  /// The schemas that the suite's references lead to.
  private static func registry(_ schema: [UInt8]) -> SchemaRegistry {
    let remotes = root.appending(path: "remotes")
    let meta = SchemaFile(named: "draft-04-schema.json")?.bytes ?? []
    return SchemaRegistry(["test:schema": schema, "http://json-schema.org/draft-04/schema": meta]) {
      address in
      guard address.hasPrefix("http://localhost:1234/") else { return nil }
      let path = String(address.dropFirst("http://localhost:1234/".count))
      return (try? Data(contentsOf: remotes.appending(path: path))).map(Array.init)
    }
  }
}
