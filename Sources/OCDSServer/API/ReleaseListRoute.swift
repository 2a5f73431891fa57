internal import OCDSCore
internal import OCDSStore

/// All releases, a page at a time, in the order of publication.
enum ReleaseListRoute {
  static func route(_ publication: Publication) -> Route {
    Route(
      "/api/v1/releases",
      summary: Wording(
        es: "Todas las entregas, por página, en el orden de publicación.",
        en: "All releases, a page at a time, in the order of publication."
      ),
      parameters: PageRequest.parameters,
      responses: [.releasePackage]
    ) { call throws(Problem) in
      let request = try PageRequest(call, of: .releases)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, publication.releasePackage, &worker)
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
    let page = try Page<StoredRelease>(
      after: request.start,
      limit: request.limit,
      place: { $0.sequence },
      size: { $0.body.length },
      read: { place, count throws(StoreError) in
        try worker.reader.releases(after: place, limit: count)
      }
    )
    guard let last = page.items.last,
      let newest = page.items.map(\.published).max()
    else { return nil }
    let path = "/api/v1/releases"
    worker.dates.set(newest)
    var body = Representation(modified: newest)
    template.begin(
      path: [.plain(request.address(path))],
      date: worker.dates.text,
      next: page.hasMore ? request.next(path, after: last.sequence) : nil,
      in: &body.text
    )
    for (i, release) in page.items.enumerated() {
      if i > 0 { body.appendComma() }
      body.append(release.body)
    }
    body.endPackage()
    return body
  }
}
