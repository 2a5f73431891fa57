internal import OCDSCore

/// A kind of address, what it means and what answers it: requests and the documentation read the same table.
///
/// A class, so that to hand it to a call costs one count and not one for each of its members.
final class Route: Sendable {
  /// One part of a path.
  enum Segment: Sendable, Hashable {
    /// The text itself.
    case literal(String)
    /// Any text that is not empty; handlers find it under its place among the captures.
    case capture
    /// All parts that are left, at least one, none of them empty or a dot segment; each is a capture.
    case rest
  }

  /// The path as it is documented, such as `/api/v1/records/{ocid}` or `/downloads/{path*}`.
  let pattern: String
  /// What it answers, in a sentence.
  let summary: Wording
  /// What the captures of the path mean, in their order.
  let captures: [RouteParameter]
  /// The query parameters that exist, in the order in which they are listed.
  let parameters: [RouteParameter]
  /// The endings that ask for another format, such as `csv` or `jsonl.gz`.
  ///
  /// After a last segment that is a literal they are addresses of their own (`/records.csv`), and `Call.format` tells which.
  /// After a capture the text is the handler's: whole first, then by `Call.suffix`.
  let formats: [String]
  /// What the route takes with POST; nil for a route that is read with GET.
  let body: RequestBody?
  /// The answers that are no problems.
  let responses: [RouteResponse]
  /// Whether an answer may take longer than some milliseconds: it is then made on another thread.
  let isSlow: Bool
  /// Makes the answer.
  let answer: @Sendable (Call) throws(Problem) -> Response
  let segments: [Segment]

  init(
    _ pattern: String,
    summary: Wording,
    captures: [RouteParameter] = [],
    parameters: [RouteParameter] = [],
    formats: [String] = [],
    body: RequestBody? = nil,
    responses: [RouteResponse] = [],
    isSlow: Bool = false,
    answer: @escaping @Sendable (Call) throws(Problem) -> Response
  ) {
    self.pattern = pattern
    self.summary = summary
    self.captures = captures
    self.parameters = parameters
    self.formats = formats
    self.body = body
    self.responses = responses
    self.isSlow = isSlow
    self.answer = answer
    segments = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false).map {
      if $0.hasSuffix("*}") { return .rest }
      return $0.hasPrefix("{") ? .capture : .literal(String($0))
    }
  }

  /// The method that documentation names.
  var method: String { body == nil ? "GET" : "POST" }

  /// The methods of an address that is answered by these routes.
  static func methods(_ routes: [Route]) -> String {
    var names: [String] = []
    if routes.contains(where: { $0.body == nil }) { names += ["GET", "HEAD"] }
    if routes.contains(where: { $0.body != nil }) { names.append("POST") }
    return (names + ["OPTIONS"]).joined(separator: ", ")
  }
}
