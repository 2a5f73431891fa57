internal import OCDSCore
internal import OCDSStore

/// The ready-made files, their list and their catalogue: sent by the system, whole or in parts.
enum ReadyMadeRoute {
  /// A file that the list names; there is no listing of the folder.
  static func file(_ publication: Publication) -> Route {
    let files = publication.readyMade
    return Route(
      "/downloads/{path*}",
      summary: Wording(
        es: "Un archivo listo, entero o por partes (Range).",
        en: "A ready-made file, whole or in parts (Range)."
      ),
      captures: [
        RouteParameter(
          "path",
          .text(upTo: 1000),
          es: "El nombre del archivo, como lo da la lista.",
          en: "The file's name, as the list has it."
        )
      ],
      responses: [
        RouteResponse(200, ["application/octet-stream"], es: "El archivo.", en: "The file."),
        RouteResponse(206, ["application/octet-stream"], es: "Una parte.", en: "A part of it."),
      ]
    ) { call throws(Problem) in
      guard let (file, type) = files.file(call.captures) else {
        throw .noSuchFile(call.captures.joined(separator: "/"))
      }
      return try .file(file, for: call.request, type: type, name: call.captures.last)
    }
  }

  private static let missing = RouteResponse(
    404,
    ["application/problem+json"],
    schema: "Problem",
    es: "Aún no hay archivos listos.",
    en: "There are no ready-made files yet."
  )

  /// The list of the files.
  static func manifest(_ publication: Publication) -> Route {
    let files = publication.readyMade
    return Route(
      "/downloads/manifest.json",
      summary: Wording(
        es: "La lista de los archivos listos: bytes, SHA-256, procesos, secuencias y fechas.",
        en: "The list of the ready-made files: bytes, SHA-256, processes, sequences and dates."
      ),
      responses: [RouteResponse(es: "La lista.", en: "The list."), missing]
    ) { call throws(Problem) in
      guard let file = files.manifest else { throw .nothingReadyMade }
      return try .file(file, for: call.request, type: "application/json")
    }
  }

  /// The catalogue of the data in the words of DCAT.
  static func catalogue(_ publication: Publication) -> Route {
    let files = publication.readyMade
    return Route(
      "/data.json",
      summary: Wording(
        es: "El catálogo de los datos en DCAT, para portales de datos abiertos.",
        en: "The catalogue of the data in DCAT, for open data portals."
      ),
      responses: [RouteResponse(es: "El catálogo.", en: "The catalogue."), missing]
    ) { call throws(Problem) in
      guard let file = files.catalogue else { throw .nothingReadyMade }
      return try .file(file, for: call.request, type: "application/json")
    }
  }
}
