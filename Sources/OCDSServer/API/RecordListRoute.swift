internal import OCDSCore
internal import OCDSStore

/// The processes of a selection, a page at a time.
enum RecordListRoute {
  private static let path = "/api/v1/records"

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es:
          "Los procesos de una selección, por página; por omisión en el orden de su primera publicación.",
        en:
          "The processes of a selection, a page at a time; by default in the order of first publication."
      ),
      parameters: SelectionRequest.parameters,
      responses: [.recordPackage]
    ) { call throws(Problem) in
      let request = try SelectionRequest(call, of: .records, zone: publication.zone)
      let place = try request.place(call)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, place, publication.recordPackage, &worker)
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static func page(
    _ request: SelectionRequest,
    _ place: (direction: ListingCursor.Direction, place: SelectionCursor)?,
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    let page = try RecordPage(request.selection, place, limit: request.limit, &worker.reader)
    // The count of the selection changes with every publication, so the page is as new as the newest of them all.
    let newest = try worker.reader.lastPublished() ?? Instant(seconds: 0)
    worker.dates.set(newest)
    var body = Representation(modified: newest, capacity: 1024 * (page.records.count + 1))
    template.begin(
      path: [.plain(request.address(path))],
      date: worker.dates.text,
      links: PackageLinks(
        next: page.next.map { request.address(path, .after, $0.text) },
        previous: page.previous.map { request.address(path, .before, $0.text) },
        total: try worker.reader.total(of: request.selection),
        limit: request.limit
      ),
      in: &body
    )
    for (i, record) in page.records.enumerated() {
      if i > 0 { body.appendComma() }
      body.append(record, baseURL: template.baseURL)
    }
    body.endPackage()
    return body
  }
}
