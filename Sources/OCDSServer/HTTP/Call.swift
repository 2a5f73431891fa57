internal import OCDSCore
/// A request that has found its route.
struct Call: Sendable {
  /// The request.
  let request: Request
  /// The texts of the path's captures, in their order.
  let captures: [String]
  private let parameters: [String]
  private let values: [(name: String, value: String)]

  /// Checks the query against the parameters that the route has.
  init(
    _ request: Request,
    captures: [String],
    query: [(name: String, value: String)],
    parameters: [String]
  ) throws(Problem) {
    for (i, pair) in query.enumerated() {
      guard parameters.contains(pair.name) else {
        throw .unknownParameter(pair.name, known: parameters)
      }
      guard !query[..<i].contains(where: { $0.name == pair.name }) else {
        throw .repeatedParameter(pair.name, known: parameters)
      }
    }
    self.request = request
    self.captures = captures
    self.parameters = parameters
    values = query
  }

  /// The value of a parameter; nil where it was not given.
  subscript(_ name: String) -> String? { values.first { $0.name == name }?.value }

  /// The problem of a parameter's value.
  func badParameter(_ name: String, mustBe: Wording) -> Problem {
    .badParameter(name, mustBe: mustBe, known: parameters)
  }
}
