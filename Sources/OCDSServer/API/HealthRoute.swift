internal import OCDSCore
internal import OCDSStore

/// Whether the server can read its publication.
enum HealthRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/health",
      summary: Wording(
        es: "Si el servidor puede leer su publicación.",
        en: "Whether the server can read its publication."
      ),
      responses: [RouteResponse(schema: "Health", es: "Puede leerla.", en: "It can.")]
    ) { call throws(Problem) in
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        _ = try worker.reader.records(after: 0, limit: 1)
        var body = Representation(modified: nil)
        body.text = Array("{\"status\":\"ok\"}".utf8)
        return body
      }
      guard var response = found else { throw .internalError }
      response.headers = response.headers.map {
        $0.name == "Cache-Control" ? HeaderField("Cache-Control", "no-store") : $0
      }
      return response
    }
  }
}
