internal import OCDSCore
internal import OCDSStore

/// The releases of a selection's processes, a page at a time, in the order of publication.
enum ReleaseListRoute {
  private static let path = "/api/v1/releases"

  /// A page ends early where its releases would have more bytes of JSON than this.
  private static let byteLimit = 32 << 20
  private static let batch = 100

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es:
          "Las entregas de los procesos de una selección, por página, en el orden de publicación.",
        en:
          "The releases of a selection's processes, a page at a time, in the order of publication."
      ),
      parameters: SelectionRequest.unorderedFilters + SelectionRequest.paging,
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
    let total = try worker.reader.releaseTotal(of: request.selection)
    // Crawlers reject a publication whose first page leads nowhere, so a small one is given in two halves.
    let isFirst = start == nil
    let limit = isFirst && total <= request.limit ? max(1, (total + 1) / 2) : request.limit
    let found = try releases(of: request.selection, after: start ?? 0, limit, &worker.reader)
    let releases = found.releases
    let last = releases.last?.sequence ?? start ?? 0
    let hasMore = isFirst || found.isMore
    let newest = try worker.reader.lastPublished() ?? Instant(seconds: 0)
    worker.dates.set(newest)
    var body = Representation(modified: newest)
    template.begin(
      path: [.plain(request.address(path))],
      date: worker.dates.text,
      links: PackageLinks(
        next: hasMore ? request.address(path, .after, String(last)) : nil,
        total: total,
        limit: request.limit
      ),
      in: &body
    )
    for (i, release) in releases.enumerated() {
      if i > 0 { body.appendComma() }
      body.append(release.body)
    }
    body.endPackage()
    return body
  }

  /// The releases after a sequence, and whether there are more of them.
  private static func releases(
    of selection: Selection,
    after sequence: Int64,
    _ limit: Int,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> (releases: [StoredRelease], isMore: Bool) {
    var releases: [StoredRelease] = []
    var bytes = 0
    guard selection.isEverything else {
      // One more than asked for: to know whether there is another page.
      let rows = try reader.releaseRows(of: selection, after: sequence, limit: limit + 1)
      for row in rows.prefix(limit) where bytes <= byteLimit {
        guard let release = try reader.release(ocid: row.ocid, id: row.id) else { continue }
        releases.append(release)
        bytes += release.body.length
      }
      return (releases, releases.count < rows.count)
    }
    while releases.count < limit && bytes <= byteLimit {
      let wanted = min(batch, limit - releases.count)
      let found = try reader.releases(after: releases.last?.sequence ?? sequence, limit: wanted)
      releases += found
      bytes += found.reduce(0) { $0 + $1.body.length }
      if found.count < wanted { break }
    }
    // Sequences have no gaps: releases are never removed.
    let last = releases.last?.sequence ?? sequence
    return (releases, last < (try reader.ledgerSequence()))
  }
}
