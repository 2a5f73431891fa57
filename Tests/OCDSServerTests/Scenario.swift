import Testing

/// A request and what must come back.
struct Scenario: Sendable, CustomTestStringConvertible {
  let name: String
  let target: String
  var method = "GET"
  var headers: [String: String] = [:]
  let status: Int
  /// Headers that must be there with these values; an empty value means that it must not be there.
  var expected: [String: String] = [:]
  /// Values at pointers of the body, as compact JSON.
  var json: [String: String] = [:]

  var testDescription: String { name }
}
