internal import OCDSCore
internal import OCDSStore

/// What describes the other routes, and itself.
enum DescriptionRoutes {
  /// The routes, and those that describe them all.
  static func completing(_ routes: [Route], _ publication: Publication) -> [Route] {
    // What is described is not asked: the descriptions in the table need no table.
    let table = routes + own([], publication)
    return routes + own(table, publication)
  }

  private static func own(_ table: [Route], _ publication: Publication) -> [Route] {
    [
      openAPI("/openapi.json", table, publication),
      openAPI("/api/v1/openapi.json", table, publication),
      APIPage.route(table, publication),
    ]
  }

  private static func openAPI(_ path: String, _ table: [Route], _ publication: Publication) -> Route
  {
    Route(
      path,
      summary: Wording(
        es: "Esta descripción, según OpenAPI 3.1.",
        en: "This description, by OpenAPI 3.1."
      ),
      responses: [
        RouteResponse(es: "Un documento de OpenAPI.", en: "An OpenAPI document.")
      ]
    ) { call throws(Problem) in
      let language = call.language
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let examples = try PublishedExamples(&worker.reader)
        var body = Representation(modified: nil, capacity: 0)
        body.text = OpenAPIDocument(table, publication.settings, language, examples).json
        return body
      }
      guard let found else { throw .internalError }
      return found.spoken(in: language)
    }
  }
}

extension Response {
  /// The same answer as one that is in the language that was asked for.
  func spoken(in language: Language) -> Response {
    var response = self
    response.headers = response.headers.map {
      $0.name == "Vary" ? HeaderField("Vary", "\($0.value), Accept-Language") : $0
    }
    response.headers.append(HeaderField("Content-Language", language.rawValue))
    return response
  }
}
