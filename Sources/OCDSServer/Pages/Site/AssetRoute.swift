internal import OCDSCore
internal import OCDSStore

/// The files that pages load; their addresses hold their hashes, so that a browser never asks twice.
enum AssetRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/assets/{name}",
      summary: Wording(
        es: "Un archivo que cargan las páginas; su nombre lleva su huella.",
        en: "A file that pages load; its name holds its hash."
      ),
      captures: [
        RouteParameter(
          "name",
          .text(upTo: 100),
          es: "El nombre, como está en las páginas.",
          en: "The name, as it stands in the pages."
        )
      ],
      responses: [
        RouteResponse(
          200,
          ["text/css", "text/javascript", "image/svg+xml"],
          es: "El archivo; no cambia nunca.",
          en: "The file; it never changes."
        )
      ]
    ) { call throws(Problem) in
      let files = [SiteFile.stylesheet, SiteFile.script, SiteFile.icon]
      guard let file = files.first(where: { $0.name == call.captures[0] }) else {
        throw .noSuchPath
      }
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        var body = Representation(modified: nil, capacity: 0)
        body.type = file.type
        body.append(try worker.deflater.chunk(file.bytes.span))
        return body
      }
      guard var response = found else { throw .noSuchPath }
      response.headers = response.headers.map {
        $0.name == "Cache-Control"
          ? HeaderField("Cache-Control", "public, max-age=31536000, immutable") : $0
      }
      return response
    }
  }
}
