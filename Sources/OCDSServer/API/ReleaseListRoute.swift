internal import OCDSCore
internal import OCDSStore

/// All releases, a page at a time, in the order of publication.
enum ReleaseListRoute {
  private static let path = "/api/v1/releases"

  /// A page ends early where its releases would have more bytes of JSON than this.
  private static let byteLimit = 32 << 20
  private static let batch = 100

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es: "Todas las entregas, por página, en el orden de publicación.",
        en: "All releases, a page at a time, in the order of publication."
      ),
      parameters: SelectionRequest.paging,
      responses: [.releasePackage]
    ) { call throws(Problem) in
      let request = try SelectionRequest(call, of: .releases, zone: publication.zone)
      let start = try request.sequence(call)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, start, publication.releasePackage, &worker)
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static func page(
    _ request: SelectionRequest,
    _ start: Int64?,
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    let total = try worker.reader.ledgerSequence()
    // Crawlers reject a publication whose first page leads nowhere, so a small one is given in two halves.
    let isFirst = start == nil
    let limit = isFirst && total <= request.limit ? max(1, Int(total + 1) / 2) : request.limit
    var releases: [StoredRelease] = []
    var bytes = 0
    var last = start ?? 0
    while releases.count < limit && bytes <= byteLimit {
      let wanted = min(batch, limit - releases.count)
      let found = try worker.reader.releases(after: last, limit: wanted)
      releases += found
      bytes += found.reduce(0) { $0 + $1.body.length }
      last = releases.last?.sequence ?? last
      if found.count < wanted { break }
    }
    // Sequences have no gaps: releases are never removed.
    let hasMore = isFirst || last < total
    let newest = try worker.reader.lastPublished() ?? Instant(seconds: 0)
    worker.dates.set(newest)
    var body = Representation(modified: newest)
    template.begin(
      path: [.plain(request.address(path))],
      date: worker.dates.text,
      links: PackageLinks(
        next: hasMore ? request.address(path, .after, String(last)) : nil,
        total: Int(total),
        limit: request.limit
      ),
      in: &body.text
    )
    for (i, release) in releases.enumerated() {
      if i > 0 { body.appendComma() }
      body.append(release.body)
    }
    body.endPackage()
    return body
  }
}
