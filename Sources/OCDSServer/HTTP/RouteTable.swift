/// All routes, found by the parts of a path in time that does not grow with their number.
///
/// A part that is written out goes before one that captures; what captures the rest goes last.
struct RouteTable: Sendable {
  /// What answers an address.
  struct Match: Sendable {
    /// The numbers of the routes: at most one for each method.
    let routes: [Int]
    /// The texts of the captures, in their order.
    let captures: [String]
    /// The format that the address's ending names.
    let format: String?
  }

  private struct Node: Sendable {
    /// The nodes of texts: few, so that to compare with each is quicker than to hash.
    var literals: [(text: String, node: Int)] = []
    var capture: Int?
    var routes: [Int] = []
    var rest: [Int] = []
    var format: String?
  }

  /// The routes.
  let routes: [Route]
  private var nodes: [Node] = [Node()]
  /// Patterns that would never be found, because another has their address.
  private(set) var hidden: [String] = []

  init(_ routes: [Route]) {
    self.routes = routes
    for number in routes.indices {
      insert(number, format: nil)
      for format in routes[number].formats { insert(number, format: format) }
    }
  }

  private mutating func insert(_ number: Int, format: String?) {
    let route = routes[number]
    var node = 0
    for (i, segment) in route.segments.enumerated() {
      let isLast = i == route.segments.count - 1
      switch segment {
      case .literal(let text):
        node = child(of: node, isLast && format != nil ? "\(text).\(format ?? "")" : text)
      case .capture:
        // The endings of a capture are its handler's to read.
        if isLast, format != nil { return }
        node = child(of: node, nil)
      case .rest:
        if format == nil { nodes[node].rest.append(number) }
        return
      }
    }
    if nodes[node].routes.contains(where: { (routes[$0].body == nil) == (route.body == nil) }) {
      hidden.append(route.pattern)
    }
    nodes[node].routes.append(number)
    nodes[node].format = format
  }

  private mutating func child(of node: Int, _ text: String?) -> Int {
    let known = text.map { literal($0, of: node) } ?? nodes[node].capture
    if let known { return known }
    nodes.append(Node())
    let number = nodes.count - 1
    if let text {
      nodes[node].literals.append((text, number))
    } else {
      nodes[node].capture = number
    }
    return number
  }

  private func literal(_ text: String, of node: Int) -> Int? {
    for i in nodes[node].literals.indices where nodes[node].literals[i].text == text {
      return nodes[node].literals[i].node
    }
    return nil
  }

  /// What answers a path; nil where nothing does.
  func match(_ path: [String]) -> Match? {
    var captures: [String] = []
    return match(path, from: 0, 0, &captures)
  }

  private func match(
    _ path: [String],
    from start: Int,
    _ number: Int,
    _ captures: inout [String]
  ) -> Match? {
    // Each use names the node in its place: a copy would count a reference for each member.
    guard start < path.count else {
      if nodes[number].routes.isEmpty { return nil }
      return Match(
        routes: nodes[number].routes,
        captures: captures,
        format: nodes[number].format
      )
    }
    if let next = literal(path[start], of: number),
      let found = match(path, from: start + 1, next, &captures)
    {
      return found
    }
    if let next = nodes[number].capture, !path[start].isEmpty {
      captures.append(path[start])
      if let found = match(path, from: start + 1, next, &captures) { return found }
      captures.removeLast()
    }
    if !nodes[number].rest.isEmpty,
      path[start...].allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
    {
      return Match(routes: nodes[number].rest, captures: captures + path[start...], format: nil)
    }
    return nil
  }
}
