internal import OCDSCore
internal import OCDSStore

/// How many processes of a selection each choice would leave, and the selection's money: what the site's search shows beside
/// its rows.
enum FacetRoute {
  private static let path = "/api/v1/facets"
  /// The values of a facet where nothing else is asked for.
  private static let standardLimit = 50

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es: "Cuántos procesos de una selección tiene cada valor de los filtros, y su dinero.",
        en: "How many processes of a selection have each value of the filters, and its money."
      ),
      parameters: SelectionRequest.unorderedFilters + [limit],
      responses: [
        RouteResponse(schema: "FacetList", es: "Los recuentos.", en: "The counts.")
      ]
    ) { call throws(Problem) in
      let selection = try SelectionRequest.selection(call, zone: publication.zone).unordered
      let limit = call.integer("limit")
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let choices = try worker.reader.choices(of: selection, limit: limit ?? standardLimit)
        let money = try worker.reader.money(of: selection)
        let newest = try worker.reader.lastPublished()
        var query = selection.canonicalText
        if let limit, limit != standardLimit {
          query += (query.isEmpty ? "" : "&") + "limit=\(limit)"
        }
        var writer = JSONWriter()
        writer.object { w in
          w.member("uri", publication.settings.baseURL + path + (query.isEmpty ? "" : "?\(query)"))
          w.member("publishedDate", ifPresent: newest?.text())
          w.member("license", ifPresent: publication.settings.license)
          w.member("total", integer: choices.total)
          w.member(
            "totals",
            array: { w in for total in money { w.object { w in total.writeMembers(to: &w) } } }
          )
          w.member("facets", object: { w in write(choices, to: &w) })
        }
        var body = Representation(modified: newest, capacity: 0)
        body.text = writer.bytes
        return body
      }
      guard let found else { throw .internalError }
      return found
    }
  }

  private static let limit = RouteParameter(
    "limit",
    .integer(1...SelectionChoices.mostValues),
    example: "100",
    es:
      "El máximo de valores de cada filtro, los más frecuentes; \(standardLimit) si no se pide otra cosa.",
    en:
      "The most values of each filter, the most frequent ones; \(standardLimit) where nothing else is asked for."
  )

  private static func write(_ choices: SelectionChoices, to w: inout JSONWriter) {
    for facet in Facet.allCases {
      w.member(
        facet.rawValue,
        array: { w in
          for count in choices.counts[facet] ?? [] {
            w.object { w in
              w.member("value", count.value)
              if count.label != count.value { w.member("name", count.label) }
              w.member("processes", integer: count.processes)
            }
          }
        }
      )
    }
  }
}
