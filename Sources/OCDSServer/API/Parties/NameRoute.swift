internal import OCDSCore
internal import OCDSStore

/// Names that begin like what somebody types, for fields that suggest.
enum NameRoute {
  private static let limit = 10

  static func route(_ publication: Publication) -> Route {
    Route(
      "/api/v1/names",
      summary: Wording(
        es:
          "Hasta diez nombres de proveedores y compradores con las palabras que empiezan así, para "
          + "sugerirlos.",
        en: "At most ten names of suppliers and buyers with words that begin so, to suggest them."
      ),
      parameters: [
        PartyListRequest.name,
        RouteParameter(
          "role",
          .choice(PartyRole.allCases.map(\.rawValue)),
          es: "Sólo proveedores o sólo compradores.",
          en: "Suppliers or buyers alone."
        ),
      ],
      responses: [RouteResponse(schema: "NameList", es: "Los nombres.", en: "The names.")]
    ) { call throws(Problem) in
      let words = try PartyListRequest.words(call)
      let roles = call["role"].flatMap(PartyRole.init(rawValue:)).map { [$0] } ?? PartyRole.allCases
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        var names: [String] = []
        for role in roles where words != nil {
          let page = try worker.reader.parties(role, named: words, limit: limit)
          for row in page.rows where !row.name.isEmpty && !names.contains(row.name) {
            names.append(row.name)
          }
        }
        var writer = JSONWriter()
        writer.object { w in w.member("names", strings: Array(names.prefix(limit))) }
        var body = Representation(modified: nil, capacity: 0)
        body.text = writer.bytes
        return body
      }
      guard let found else { throw .internalError }
      return found
    }
  }
}
