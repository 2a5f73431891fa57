internal import OCDSCore
internal import OCDSStore

/// The ocids of a selection, one a line, however many there are.
enum OCIDListRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/api/v1/ocids.jsonl",
      summary: Wording(
        es: "Los ocids de una selección, uno por línea, como textos de JSON.",
        en: "The ocids of a selection, one a line, as JSON texts."
      ),
      parameters: SelectionRequest.filters,
      responses: [
        RouteResponse(
          200,
          ["application/jsonl"],
          es: "Un texto de JSON por línea.",
          en: "One JSON text a line."
        )
      ]
    ) { call throws(Problem) in
      let selection = try SelectionRequest.selection(call, zone: publication.zone)
      return .stream(
        Lines(publication: publication, selection: selection),
        type: "application/jsonl; charset=utf-8"
      )
    }
  }

  /// The lines, read a page at a time: nothing of the database is held while a client reads slowly.
  private struct Lines: BodySource, ~Copyable {
    let publication: Publication
    let selection: Selection
    private var place: SelectionCursor?
    private var isDone = false

    init(publication: Publication, selection: Selection) {
      self.publication = publication
      self.selection = selection
    }

    mutating func read(into buffer: inout [UInt8], wanted: Int) throws {
      guard !isDone else { return }
      let (selection, after) = (self.selection, place)
      let page = try publication.read { worker throws(StoreError) in
        try worker.reader.ocids(of: selection, after: after, limit: 500)
      }
      for ocid in page.rows {
        var writer = JSONWriter()
        writer.string(ocid)
        buffer += writer.bytes
        buffer.append(UInt8(ascii: "\n"))
      }
      place = page.next
      isDone = page.next == nil
    }
  }
}
