internal import OCDSCore
/// A request that has found its route.
struct Call: Sendable {
  /// The request.
  let request: Request
  /// The route.
  let route: Route
  /// The texts of the path's captures, in their order.
  let captures: [String]
  /// The format that the ending of the address names; nil where there is none, or it is a capture's.
  let format: String?
  private let values: [(name: String, value: String)]
  private let traffic: Traffic?

  /// Checks the query against the parameters that the route has.
  init(
    _ request: Request,
    _ route: Route,
    captures: [String] = [],
    format: String? = nil,
    query: [(name: String, value: String)] = [],
    traffic: Traffic? = nil
  ) throws(Problem) {
    self.request = request
    self.route = route
    self.captures = captures
    self.format = format
    self.traffic = traffic
    values = query
    for (i, pair) in query.enumerated() {
      guard let parameter = route.parameters.first(where: { $0.name == pair.name }) else {
        throw .unknownParameter(pair.name, known: route.parameters.map(\.name))
      }
      guard parameter.isRepeatable || !query[..<i].contains(where: { $0.name == pair.name }) else {
        throw .repeatedParameter(pair.name, known: route.parameters.map(\.name))
      }
      guard parameter.value.accepts(pair.value) else {
        throw badParameter(pair.name, mustBe: parameter.value.mustBe)
      }
    }
  }

  /// The names and values of the query, in their order.
  var query: [(name: String, value: String)] { values }

  /// The first value of a parameter; nil where it was not given.
  subscript(_ name: String) -> String? { values.first { $0.name == name }?.value }

  /// All values of a parameter, in their order.
  func all(_ name: String) -> [String] { values.filter { $0.name == name }.map(\.value) }

  /// The value of a parameter that is a whole number.
  func integer(_ name: String) -> Int? { self[name].flatMap(ParameterValue.number) }

  /// The last capture as an identifier and one of the route's formats; nil where it ends in none of them.
  ///
  /// Identifiers may have dots: look for the whole text first.
  var suffix: (stem: String, format: String)? {
    guard let text = captures.last else { return nil }
    let found = route.formats.filter {
      text.hasSuffix(".\($0)") && text.utf8.count > $0.utf8.count + 1
    }
    guard let format = found.max(by: { $0.utf8.count < $1.utf8.count }) else { return nil }
    return (String(text.dropLast(format.count + 1)), format)
  }

  /// The language in which a person is answered.
  var language: Language { Language(accepting: request[.acceptLanguage]) }

  /// Whether the server is being stopped: work that takes long should end.
  var isStopping: Bool { traffic?.isStopping ?? false }

  /// The problem of a parameter's value.
  func badParameter(_ name: String, mustBe: Wording) -> Problem {
    .badParameter(name, mustBe: mustBe, known: route.parameters.map(\.name))
  }
}
