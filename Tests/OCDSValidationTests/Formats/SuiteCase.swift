import Foundation
import OCDSValidation
import TestSupport
import Testing

/// A case of the JSON Schema Test Suite.
struct SuiteCase: CustomTestStringConvertible, Sendable {
  let schema: [String: any Sendable]
  let instance: any Sendable
  let isValid: Bool
  let testDescription: String

  static let folder = "json-schema-test-suite/tests/draft4"

  /// The cases of a file; none where the suite is not there.
  static func all(_ file: String) -> [SuiteCase] {
    let url = Paths.data(folder).appending(path: file)
    guard let data = try? Data(contentsOf: url),
      let groups = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]]
    else { return [] }
    return groups.flatMap { group -> [SuiteCase] in
      guard let schema = sendable(group["schema"]) as? [String: any Sendable],
        let tests = group["tests"] as? [[String: Any]]
      else { return [] }
      return tests.map { test in
        SuiteCase(
          schema: schema,
          instance: sendable(test["data"]),
          isValid: test["valid"] as? Bool ?? false,
          testDescription: "\(file): \(test["description"] as? String ?? "")"
        )
      }
    }
  }

  private static func sendable(_ value: Any?) -> any Sendable {
    switch value {
    case let text as String: text
    case let list as [Any]: list.map { sendable($0) }
    case let object as [String: Any]: object.mapValues { sendable($0) }
    default: 0
    }
  }
}

/// Tells whether a format takes a text.
func accepts(_ format: Format, _ text: String) -> Bool {
  let bytes = Array(text.utf8)
  return format.accepts(bytes.span)
}
