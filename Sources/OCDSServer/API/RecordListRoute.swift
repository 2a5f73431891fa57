internal import OCDSCore
internal import OCDSStore

/// All processes, a page at a time, in the order of first publication.
enum RecordListRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/api/v1/records",
      summary: Wording(
        es: "Todos los procesos, por página, en el orden de su primera publicación.",
        en: "All processes, a page at a time, in the order of first publication."
      ),
      parameters: PageRequest.parameters,
      responses: [.recordPackage]
    ) { call throws(Problem) in
      let request = try PageRequest(call, of: .records)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, publication.recordPackage, &worker)
      }
      guard let found else { throw request.emptiness }
      return found
    }
  }

  private static func page(
    _ request: PageRequest,
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    let page = try Page<StoredRecord>(
      after: request.start,
      limit: request.limit,
      place: { $0.position },
      size: { $0.compiledRelease.length },
      read: { place, count throws(StoreError) in
        try worker.reader.records(after: place, limit: count)
      }
    )
    guard let last = page.items.last,
      let newest = page.items.map(\.published).max()
    else { return nil }
    let path = "/api/v1/records"
    worker.dates.set(newest)
    var body = Representation(modified: newest, capacity: 1024 * (page.items.count + 1))
    template.begin(
      path: [.plain(request.address(path))],
      date: worker.dates.text,
      next: page.hasMore ? request.next(path, after: last.position) : nil,
      in: &body.text
    )
    for (i, record) in page.items.enumerated() {
      if i > 0 { body.appendComma() }
      body.append(record, baseURL: template.baseURL)
    }
    body.endPackage()
    return body
  }
}
