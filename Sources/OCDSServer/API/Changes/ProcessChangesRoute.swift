internal import OCDSCore
internal import OCDSStore

/// What each release of a process changed, from the first.
enum ProcessChangesRoute {
  private static let cursorIs = Wording(
    es: "el cursor de un enlace «next» de los cambios de este mismo proceso",
    en: "the cursor of a \"next\" link of the changes of this same process"
  )

  static func route(_ publication: Publication) -> Route {
    let changes = ReleaseChanges(publication.settings)
    return Route(
      "/api/v1/records/{ocid}/changes",
      summary: Wording(
        es: "Qué cambió cada entrega de un proceso: dónde, de qué a qué, y en una frase.",
        en: "What each release of a process changed: where, from what to what, and in a sentence."
      ),
      captures: [.ocid],
      parameters: SelectionRequest.paging + [.language],
      responses: [
        RouteResponse(
          schema: "ProcessChanges",
          es: "Las entregas del proceso, de la primera a la última, con lo que cambió cada una.",
          en: "The process's releases, from the first to the last, with what each of them changed."
        )
      ]
    ) { call throws(Problem) in
      let request = try PageRequest(call)
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try page(request, changes, publication.settings.baseURL, &worker)
      }
      guard let found else { throw .noSuchRecord(request.ocid) }
      return found
    }
  }

  /// A page of a process's changes, as it is asked for.
  private struct PageRequest: Sendable {
    let ocid: String
    /// The sequence of the last release before the page; nil for the first page.
    let last: Int64?
    let limit: Int
    let language: Language
    private let isLanguageGiven: Bool

    init(_ call: Call) throws(Problem) {
      ocid = call.captures[0]
      limit = call.integer("limit") ?? SelectionRequest.standardLimit
      language = call.spokenLanguage
      isLanguageGiven = call["lang"] != nil
      guard let text = call["cursor"] else {
        last = nil
        return
      }
      guard let cursor = ListingCursor(text, of: .processChanges, ocid),
        cursor.direction == .after, let last = Int64(cursor.place)
      else { throw call.badParameter("cursor", mustBe: cursorIs) }
      self.last = last
    }

    /// The address of the page after a release, after the publication's.
    func address(after sequence: Int64?) -> String {
      var parts: [String] = []
      if let sequence {
        let cursor = ListingCursor(.processChanges, ocid, .after, place: String(sequence))
        parts.append("cursor=\(cursor.text)")
      }
      if limit != SelectionRequest.standardLimit { parts.append("limit=\(limit)") }
      if isLanguageGiven { parts.append("lang=\(language.rawValue)") }
      let path = "/api/v1/records/\(PercentEncoding.segment(ocid))/changes"
      return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }
  }

  private static func page(
    _ request: PageRequest,
    _ changes: ReleaseChanges,
    _ baseURL: String,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation? {
    let releases = try worker.reader.releases(ofProcess: request.ocid)
    guard let newest = releases.map(\.published).max() else { return nil }
    // Releases are never removed, but one with an earlier date may have come in before the place: the page goes on where
    // the last one ended.
    var place = 0
    if let last = request.last {
      place = (releases.firstIndex { $0.sequence == last }).map { $0 + 1 } ?? releases.count
    }
    let entries = try changes.entries(
      of: releases,
      after: place,
      limit: request.limit,
      using: &worker.inflater
    )
    let end = place + entries.count
    var body = Representation(modified: newest)
    body.speaks(request.language)
    var writer = JSONWriter()
    writer.object { w in
      w.member("uri", baseURL + request.address(after: request.last))
      w.member("ocid", request.ocid)
      w.member("language", request.language.rawValue)
      w.member(
        "links",
        object: { w in
          w.member("record", "\(baseURL)/api/v1/records/\(PercentEncoding.segment(request.ocid))")
          if end < releases.count {
            w.member("next", baseURL + request.address(after: entries.last?.release.sequence))
          }
        }
      )
      w.name("releases")
      w.array { w in for entry in entries { write(entry, request.language, baseURL, to: &w) } }
    }
    body.text = writer.bytes
    return body
  }

  private static func write(
    _ entry: ReleaseChanges.Entry,
    _ language: Language,
    _ baseURL: String,
    to w: inout JSONWriter
  ) {
    let (ocid, id) = (entry.release.ocid, entry.release.id)
    w.object { w in
      w.member("id", id)
      w.member("date", entry.date)
      w.member("tag", strings: entry.tags)
      w.member("published", entry.release.published.text())
      w.member(
        "url",
        "\(baseURL)/api/v1/releases/\(PercentEncoding.segment(ocid))/\(PercentEncoding.segment(id))"
      )
      w.name("changes")
      w.array { w in
        for change in entry.changes {
          w.object { w in
            w.member("path", change.path)
            write("before", change.before, to: &w)
            write("after", change.after, to: &w)
            w.member("sentence", change.sentence[language])
          }
        }
      }
      if entry.omitted > 0 { w.member("omitted", integer: entry.omitted) }
    }
  }

  private static func write(_ name: String, _ value: [UInt8]?, to w: inout JSONWriter) {
    w.name(name)
    if let value { w.raw(value.span) } else { w.null() }
  }
}
