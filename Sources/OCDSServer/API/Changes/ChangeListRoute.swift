internal import OCDSCore
internal import OCDSStore

/// Everything that was published since a place or an instant, oldest first, for whoever keeps a copy.
enum ChangeListRoute {
  private static let path = "/api/v1/changes"
  private static let sinceIs = Wording(
    es:
      "el valor de «since» de un enlace «next» con los mismos filtros, un día (2025-03-16) o fecha y "
      + "hora (2025-03-16T09:00:00-06:00)",
    en:
      "the value of \"since\" of a \"next\" link with the same filters, a day (2025-03-16) or a date and "
      + "time (2025-03-16T09:00:00-06:00)"
  )

  private static let since = RouteParameter(
    "since",
    .other(mustBe: sinceIs, pattern: nil),
    example: "2025-03-16",
    es:
      "Desde dónde: el lugar de un enlace «next», o el instante de publicación, incluido; un día empieza en "
      + "la zona horaria de la publicación. Si falta, desde el comienzo.",
    en:
      "From where on: the place of a \"next\" link, or the instant of publication, included; a day begins in "
      + "the publication's time zone. Without it, from the beginning."
  )

  static func route(_ publication: Publication) -> Route {
    Route(
      path,
      summary: Wording(
        es: "Todo lo que se publicó desde un lugar o un instante, lo más antiguo primero.",
        en: "Everything that was published since a place or an instant, oldest first."
      ),
      parameters: [since] + SelectionRequest.unorderedFilters
        + SelectionRequest.paging.filter { $0.name == "limit" },
      responses: [
        RouteResponse(
          schema: "Changes",
          es: "Una fila por entrega, y el enlace con que se sigue preguntando.",
          en: "A row a release, and the link with which one goes on asking."
        )
      ]
    ) { call throws(Problem) in
      let request = try ChangeRequest(call, publication.zone)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, publication.settings.baseURL, &worker)
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  /// What is asked for.
  private struct ChangeRequest: Sendable {
    /// From where on.
    enum Start: Sendable {
      case sequence(Int64)
      case instant(Instant)
    }

    let selection: Selection
    let start: Start
    let limit: Int
    /// The start as it was given, for the page's own address.
    private let given: String?

    init(_ call: Call, _ zone: ZoneOffset) throws(Problem) {
      selection = try SelectionRequest.selection(call, zone: zone)
      limit = call.integer("limit") ?? SelectionRequest.standardLimit
      guard let text = call["since"] else {
        start = .sequence(0)
        given = nil
        return
      }
      if let cursor = ListingCursor(text, of: .changes, selection.canonicalText) {
        guard cursor.direction == .after, let sequence = Int64(cursor.place), sequence >= 0 else {
          throw call.badParameter("since", mustBe: sinceIs)
        }
        start = .sequence(sequence)
        given = cursor.text
      } else if let instant = ChangeRequest.instant(text, zone) {
        start = .instant(instant)
        given = PercentEncoding.segment(instant.text())
      } else {
        throw call.badParameter("since", mustBe: sinceIs)
      }
    }

    /// A day's beginning, or an instant; a plus sign that an address turned into a space is one.
    private static func instant(_ text: String, _ zone: ZoneOffset) -> Instant? {
      guard text.utf8.count <= 40 else { return nil }
      if text.utf8.count == 10, let day = DateWords.day(text) {
        let offset = zone.seconds(day: day, secondOfDay: 0)
        return Instant(seconds: Int64(day.dayNumber) * 86400 - Int64(offset))
      }
      let whole = text.utf8.count > 10 ? text.replacing(" ", with: "+") : text
      guard let date = DateTime(whole), date.flaw == nil else { return nil }
      return date.instant
    }

    var address: String { address(since: given) }

    func address(after sequence: Int64) -> String {
      let place = String(sequence)
      return address(
        since: ListingCursor(.changes, selection.canonicalText, .after, place: place).text
      )
    }

    private func address(since: String?) -> String {
      var parts: [String] = []
      if let since { parts.append("since=\(since)") }
      if !selection.canonicalText.isEmpty { parts.append(selection.canonicalText) }
      if limit != SelectionRequest.standardLimit { parts.append("limit=\(limit)") }
      return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }
  }

  private static func page(
    _ request: ChangeRequest,
    _ baseURL: String,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    // Read before the rows: what is committed in between is left for the next page, never passed over.
    let newest = try worker.reader.ledgerSequence()
    let modified = try worker.reader.lastPublished() ?? Instant(seconds: 0)
    var start: Int64
    switch request.start {
    case .sequence(let sequence): start = sequence
    case .instant(let instant):
      // The instant itself is included: what was published then has the same one.
      start = try worker.reader.sequence(
        asOf: Instant(
          milliseconds: instant.milliseconds.subtractingReportingOverflow(1).partialValue
        )
      )
    }
    let rows = try worker.reader.releaseRows(
      of: request.selection,
      after: start,
      limit: request.limit + 1
    )
    let isMore = rows.count > request.limit
    let shown = rows.prefix(request.limit)
    // Where nothing is left, whatever was looked at need not be looked at again.
    let next = isMore ? shown.last?.sequence ?? start : max(newest, shown.last?.sequence ?? start)
    var body = Representation(modified: modified)
    var writer = JSONWriter()
    writer.object { w in
      w.member("uri", baseURL + request.address)
      w.member("links", object: { w in w.member("next", baseURL + request.address(after: next)) })
      w.member("more", boolean: isMore)
      w.name("changes")
      w.array { w in for row in shown { write(row, baseURL, to: &w) } }
    }
    body.text = writer.bytes
    return body
  }

  private static func write(_ row: ReleaseRow, _ baseURL: String, to w: inout JSONWriter) {
    w.object { w in
      w.member("ocid", row.ocid)
      w.member("id", row.id)
      w.member("date", row.date)
      if row.tagText != "null" {
        w.name("tag")
        w.raw(row.tagText)
      }
      w.member("published", row.published.text())
      w.member("url", baseURL + row.path)
    }
  }
}
