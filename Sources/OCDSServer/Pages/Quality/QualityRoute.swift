internal import OCDSCore
internal import OCDSStore

/// The traffic light of the publication, as a page and as JSON.
enum QualityRoute {
  /// So many buyers stand on a page.
  static let pageSize = 50

  static func route(
    _ publication: Publication,
    _ board: QualityBoard,
    _ language: Language
  ) -> Route {
    Route(
      AboutRoutes.path(.quality, language),
      summary: Wording(
        es: "El semáforo: qué tan puntual, completa y válida es la publicación de cada comprador.",
        en: "The traffic light: how timely, complete and valid the publication of each buyer is."
      ),
      parameters: [
        RouteParameter(
          "buyer",
          .text(upTo: 1000),
          es: "El identificador de un comprador, para verlo solo.",
          en: "The id of a buyer, to see it alone."
        ),
        RouteParameter(
          "page",
          .integer(1...1_000_000),
          example: "1",
          es: "La página de la lista de compradores; \(pageSize) en cada una.",
          en: "The page of the list of buyers; \(pageSize) on each."
        ),
      ],
      formats: ["json"],
      responses: [
        RouteResponse(
          200,
          ["text/html", "application/json"],
          es: "La página; con la terminación .json, las cifras de todos los compradores.",
          en: "The page; with the ending .json, the figures of all buyers."
        )
      ],
      isSlow: true
    ) { call throws(Problem) in
      let now = WallClock.now
      if call.format == "json" {
        let found = try publication.answer(call.request) {
          worker throws(StoreError) -> Representation? in
          var body = Representation(modified: nil, capacity: 0)
          body.text = QualityData.json(try board.measures(&worker), now: now)
          return body
        }
        guard let found else { throw .noSuchPath }
        return found
      }
      let buyer = call["buyer"]
      let number = call.integer("page") ?? 1
      return try AboutRoutes.answer(call, publication) { worker throws(StoreError) in
        let measures = try board.measures(&worker)
        return QualityPage(
          settings: publication.settings,
          language: language,
          measures: measures,
          buyer: buyer,
          number: number,
          now: now
        ).document()
      }
    }
  }
}
