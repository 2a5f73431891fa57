/// A kind of address and what answers it.
struct Route: Sendable {
  /// One part of a path.
  enum Segment: Sendable {
    /// The text itself.
    case literal(String)
    /// Any text that is not empty; handlers find it under its place among the captures.
    case capture
  }

  /// The path as it is documented, such as `/api/v1/records/{ocid}`.
  let pattern: String
  /// The query parameters that exist, in the order in which they are listed.
  let parameters: [String]
  /// Makes the answer.
  let answer: @Sendable (Call) throws(Problem) -> Response
  let segments: [Segment]

  /// The methods of all routes.
  static let methods = "GET, HEAD, OPTIONS"

  init(
    _ pattern: String,
    parameters: [String] = [],
    answer: @escaping @Sendable (Call) throws(Problem) -> Response
  ) {
    self.pattern = pattern
    self.parameters = parameters
    self.answer = answer
    segments = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      $0.hasPrefix("{") ? .capture : .literal(String($0))
    }
  }

  /// The captured texts; nil where the path is none of this route's.
  func match(_ path: [String]) -> [String]? {
    guard path.count == segments.count else { return nil }
    var captures: [String] = []
    for i in path.indices {
      switch segments[i] {
      case .literal(let text): if path[i] != text { return nil }
      case .capture:
        if path[i].isEmpty { return nil }
        captures.append(path[i])
      }
    }
    return captures
  }
}
