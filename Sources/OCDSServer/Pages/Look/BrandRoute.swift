internal import OCDSCore
internal import OCDSStore

/// What a publisher brings to the look: the sheet of its colours, and its logo.
enum BrandRoute {
  /// A browser may keep what has its hash in its name.
  private static let forever = HeaderField("Cache-Control", "public, max-age=31536000, immutable")

  static func route(_ publication: Publication) -> Route {
    let settings = publication.settings.site
    let sheet = BrandSheet.file(settings)
    let folder = publication.folder.path + "/site"
    return Route(
      "/assets/site/{name}",
      summary: Wording(
        es: "Los colores o el logotipo de quien publica.",
        en: "The colours or the logo of the publisher."
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
          ["text/css", "image/svg+xml", "image/png", "image/webp", "image/jpeg"],
          es: "El archivo.",
          en: "The file."
        )
      ]
    ) { call throws(Problem) in
      let name = call.captures[0]
      if let sheet, name == sheet.name {
        return Response(
          status: 200,
          headers: [HeaderField("Content-Type", sheet.type), forever],
          body: .bytes(sheet.bytes)
        )
      }
      guard name == settings.logo, let type = type(of: name),
        let file = OpenFile(below: folder, [name])
      else { throw .noSuchPath }
      return try .file(file, for: call.request, type: type)
    }
  }

  private static func type(of name: String) -> String? {
    switch name.split(separator: ".").last {
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "webp": "image/webp"
    case "jpg": "image/jpeg"
    default: nil
    }
  }
}
