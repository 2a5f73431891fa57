internal import OCDSCore
internal import OCDSSchema
internal import OCDSStore

/// The files of the extensions that are compiled in.
///
/// An extension that has no address of its own, such as `jalisco`, is declared below the publication's.
enum ExtensionRoute {
  static func route(_ publication: Publication) -> Route {
    let files = files()
    return Route(
      "/extensions/{path*}",
      summary: Wording(
        es: "Un archivo de una extensión de OCDS, como jalisco/extension.json.",
        en: "A file of an OCDS extension, such as jalisco/extension.json."
      ),
      captures: [
        RouteParameter(
          "path",
          .text(upTo: 1000),
          example: "jalisco/extension.json",
          es: "El nombre de la extensión y el del archivo dentro de ella.",
          en: "The extension's name, and the file's within it."
        )
      ],
      responses: [
        RouteResponse(
          200,
          ["application/json", "text/csv"],
          es: "El archivo.",
          en: "The file."
        )
      ]
    ) { call throws(Problem) in
      let name = call.captures.joined(separator: "/")
      guard let file = files[name] else { throw .noSuchPath }
      let found = try publication.answer(call.request) { _ throws(StoreError) -> Representation? in
        var body = Representation(modified: nil)
        body.text = file.bytes
        if name.hasSuffix(".csv") { body.type = "text/csv; charset=utf-8" }
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  /// The files below `schema/extensions/`, by their paths there.
  private static func files() -> [String: SchemaFile] {
    let prefix = "extensions/"
    var files: [String: SchemaFile] = [:]
    for file in SchemaFile.all where file.name.hasPrefix(prefix) {
      let name = String(file.name.dropFirst(prefix.count))
      // The registry of extensions is no extension's.
      if name.contains("/") { files[name] = file }
    }
    return files
  }
}
