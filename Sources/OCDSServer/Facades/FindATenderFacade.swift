internal import OCDSCore
internal import OCDSStore

/// The release packages of the United Kingdom's Find a Tender: what was published in a span of time, page by page by cursor.
///
/// The times are those of publication here, so that whoever asks from where they stopped gets all that is new.
///
/// Source: https://www.find-tender.service.gov.uk/apidocumentation/1.0/GET-ocdsReleasePackages
enum FindATenderFacade {
  private static let path = "/api/1.0/ocdsReleasePackages"
  private static let standardLimit = 100

  private static let timeIs = Wording(
    es: "un instante como 2024-05-31T18:00:00Z; sin zona, es UTC",
    en: "an instant such as 2024-05-31T18:00:00Z; without a zone, it is UTC"
  )

  static func packages(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es: "Las entregas publicadas en un lapso, como las da Find a Tender.",
        en: "The releases that were published in a span of time, as Find a Tender gives them."
      ),
      parameters: [
        RouteParameter(
          "updatedFrom",
          .other(mustBe: timeIs, pattern: nil),
          example: "2024-01-01T00:00:00Z",
          es: "Solo lo publicado en este instante o después.",
          en: "Only what was published at this instant or later."
        ),
        RouteParameter(
          "updatedTo",
          .other(mustBe: timeIs, pattern: nil),
          example: "2030-01-01T00:00:00Z",
          es: "Solo lo publicado antes de que acabe este segundo.",
          en: "Only what was published before this second ended."
        ),
        RouteParameter(
          "limit",
          .integer(1...100),
          example: "100",
          es: "El máximo de entregas de la página; 100 si no se pide otra cosa.",
          en: "The most releases of the page; 100 where nothing else is asked for."
        ),
        RouteParameter(
          "cursor",
          .other(
            mustBe: Wording(
              es: "el cursor de un enlace «next» de esta dirección",
              en: "the cursor of a \"next\" link of this address"
            ),
            pattern: "^[A-Za-z0-9_-]{19}$"
          ),
          es: "El lugar después del cual empieza la página: el de un enlace «next».",
          en: "The place after which the page begins: that of a \"next\" link."
        ),
      ],
      responses: [.releasePackage]
    ) { call throws(Problem) in
      let request = try FindATenderRequest(call, timeIs)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, publication.releasePackage, &worker)
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static func page(
    _ request: FindATenderRequest,
    _ template: PackageTemplate,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation {
    let last = try worker.reader.ledgerSequence()
    var (start, end) = (Int64(0), last)
    if let from = request.from {
      start = try worker.reader.sequence(asOf: Instant(milliseconds: from.milliseconds - 1))
    }
    if let to = request.to { end = try worker.reader.sequence(asOf: to) }
    var limit = request.limit ?? standardLimit
    // Whoever crawls everything takes a first page without a next link for an error, so a first page never has it all.
    let isWhole = request.cursor == nil && request.from == nil && request.to == nil
    if isWhole { limit = max(1, min(limit, Int(clamping: (last + 1) / 2))) }
    let through = end
    let page = try Page<StoredRelease>(
      after: max(start, request.cursor ?? 0),
      limit: limit,
      place: { $0.sequence },
      size: { $0.body.length },
      read: { place, count throws(StoreError) in
        Array(
          try worker.reader.releases(after: place, limit: count).prefix { $0.sequence <= through }
        )
      }
    )
    let newest = try Publication.newest(of: page.items.last?.published, &worker.reader)
    worker.dates.set(newest)
    var next: String?
    if let item = page.items.last, page.hasMore || isWhole {
      next = path + request.query(item.sequence)
    }
    var body = Representation(modified: newest)
    template.begin(
      path: [.plain(path + request.query(request.cursor))],
      date: worker.dates.text,
      links: next.map { PackageLinks(next: $0) },
      in: &body
    )
    for (i, release) in page.items.enumerated() {
      if i > 0 { body.appendComma() }
      body.append(release.body)
    }
    body.endPackage()
    return body
  }
}

/// The span, the page and the size that are asked for.
private struct FindATenderRequest: Sendable {
  let from: Instant?
  /// The last millisecond.
  let to: Instant?
  let limit: Int?
  /// The sequence after which the page begins.
  let cursor: Int64?
  private let given: [(name: String, value: String)]

  init(_ call: Call, _ timeIs: Wording) throws(Problem) {
    func time(_ name: String) throws(Problem) -> Instant? {
      guard let text = call[name] else { return nil }
      guard let instant = FindATenderRequest.instant(text) else {
        throw call.badParameter(name, mustBe: timeIs)
      }
      return instant
    }
    let from = try time("updatedFrom")
    let to = try time("updatedTo")
    self.from = from
    // The whole second: spans that end at 05:59:59 and begin at 06:00:00 leave nothing out.
    self.to = to.map { Instant(milliseconds: $0.seconds * 1000 + 999) }
    limit = call.integer("limit")
    if let text = call["cursor"] {
      guard let cursor = ListingCursor(text, of: .releases, FindATenderRequest.scope),
        cursor.direction == .after, let sequence = Int64(cursor.place)
      else {
        throw call.badParameter(
          "cursor",
          mustBe: Wording(
            es: "el cursor de un enlace «next» de esta dirección",
            en: "the cursor of a \"next\" link of this address"
          )
        )
      }
      self.cursor = sequence
    } else {
      cursor = nil
    }
    var given: [(String, String)] = []
    if let from { given.append(("updatedFrom", PercentEncoding.segment(from.text()))) }
    if let to { given.append(("updatedTo", PercentEncoding.segment(to.text()))) }
    if let limit { given.append(("limit", String(limit))) }
    self.given = given
  }

  /// The query of a page of the same span.
  func query(_ sequence: Int64?) -> String {
    let cursor = sequence.map {
      ListingCursor(.releases, FindATenderRequest.scope, .after, place: String($0))
    }
    var pairs = given.map { "\($0.name)=\($0.value)" }
    if let cursor { pairs.append("cursor=\(cursor.text)") }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  /// What the cursors of this address are bound to.
  private static let scope = "ocdsReleasePackages"

  /// An instant, or a date and time of UTC that does not say so; a plus sign may have become a space on its way.
  private static func instant(_ text: String) -> Instant? {
    guard text.utf8.count <= 40 else { return nil }
    let plain = String(text.map { $0 == " " ? "+" : $0 })
    for candidate in [plain, plain + "Z", plain + "T00:00:00Z"] {
      if let date = DateTime(candidate), date.flaw == nil, date.instant.seconds > -62_135_596_800 {
        return date.instant
      }
    }
    return nil
  }
}
