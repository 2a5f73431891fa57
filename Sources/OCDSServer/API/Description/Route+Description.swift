internal import OCDSCore

/// What a route is for, as its description sorts it.
enum RouteTag: String, CaseIterable, Sendable {
  case api
  case site
  case other

  var meaning: Wording {
    switch self {
    case .api: Wording(es: "La API, versión 1.", en: "The API, version 1.")
    case .site: Wording(es: "Las páginas del sitio.", en: "The pages of the site.")
    case .other:
      Wording(
        es: "Descargas, canales, y las direcciones de otras API.",
        en: "Downloads, feeds, and the addresses of other APIs."
      )
    }
  }
}

extension Route {
  var tag: RouteTag {
    if pattern.hasPrefix("/api/") { return .api }
    return responses.contains { $0.mediaTypes.contains("text/html") } ? .site : .other
  }

  /// The addresses under which the description has the route.
  ///
  /// What captures the rest of a path is one parameter, which a client may have to leave unencoded.
  var documentedAddresses: [(path: String, route: Route)] {
    let path = pattern.replacing("*}", with: "}")
    guard !formats.isEmpty, case .literal? = segments.last else { return [(path, self)] }
    return [(path, self), ("\(path).{format}", self)]
  }

  /// The ending of an address that asks for another format.
  var formatParameter: RouteParameter {
    RouteParameter(
      "format",
      .choice(formats),
      es: "El formato que se pide.",
      en: "The format that is asked for."
    )
  }
}

extension RouteParameter {
  /// Whether two parameters are described in the same words.
  func isAlike(_ other: RouteParameter) -> Bool {
    name == other.name && value == other.value && isRepeatable == other.isRepeatable
      && example == other.example && meaning.es == other.meaning.es
      && meaning.en == other.meaning.en
  }
}
