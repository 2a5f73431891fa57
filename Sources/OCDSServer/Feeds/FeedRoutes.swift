internal import OCDSCore
internal import OCDSStore

/// What was published of a selection, newest first, for feed readers.
enum FeedRoutes {
  static func all(_ publication: Publication) -> [Route] {
    FeedFormat.allCases.map { route(publication, $0) }
  }

  private static func route(_ publication: Publication, _ format: FeedFormat) -> Route {
    Route(
      format.path,
      summary: Wording(
        es: "Lo que se publicó de una selección, lo más nuevo primero, como \(format.name).",
        en: "What was published of a selection, newest first, as \(format.name)."
      ),
      parameters: SelectionRequest.unorderedFilters + SelectionRequest.paging + [.language],
      responses: [
        RouteResponse(
          200,
          [format.mediaType],
          es: "Una entrada por entrega: qué se publicó, se modificó, se adjudicó o se contrató.",
          en: "An entry a release: what was published, amended, awarded or contracted."
        )
      ]
    ) { call throws(Problem) in
      let request = try FeedRequest(call, format, zone: publication.zone)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let feed = try Feed(request, publication.settings, &worker)
        var body = Representation(modified: feed.updated)
        body.type = format.mediaType + (format == .atom ? "; charset=utf-8" : "")
        body.speaks(request.language)
        body.text = format == .atom ? AtomWriting.document(feed) : JSONFeedWriting.document(feed)
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }
}

/// A form of feeds.
enum FeedFormat: CaseIterable, Sendable {
  /// Source: RFC 4287.
  case atom
  /// Source: https://www.jsonfeed.org/version/1.1/
  case json

  var path: String {
    switch self {
    case .atom: "/api/v1/records.atom"
    case .json: "/api/v1/records.feed.json"
    }
  }

  var mediaType: String {
    switch self {
    case .atom: "application/atom+xml"
    case .json: "application/feed+json"
    }
  }

  var name: String {
    switch self {
    case .atom: "Atom"
    case .json: "JSON Feed"
    }
  }
}
