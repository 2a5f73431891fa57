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
      let found = try answer(call.request, with: file, publication)
      guard var response = found else { throw .noSuchPath }
      response.headers = response.headers.map {
        $0.name == "Cache-Control"
          ? HeaderField("Cache-Control", "public, max-age=31536000, immutable") : $0
      }
      return response
    }
  }

  /// The sign of a browser's tab where browsers ask for it unasked, as beside data that name none.
  static func sign(_ publication: Publication) -> Route {
    Route(
      "/favicon.ico",
      summary: Wording(es: "El signo del sitio.", en: "The sign of the site."),
      responses: [
        RouteResponse(200, ["image/svg+xml"], es: "El dibujo.", en: "The drawing.")
      ]
    ) { call throws(Problem) in
      let found = try answer(call.request, with: .icon, publication)
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static func answer(
    _ request: Request,
    with file: SiteFile,
    _ publication: Publication
  ) throws(Problem) -> Response? {
    try publication.answer(request) { worker throws(StoreError) -> Representation? in
      var body = Representation(modified: nil, capacity: 0)
      body.type = file.type
      body.append(try worker.deflater.chunk(file.bytes.span))
      return body
    }
  }
}
