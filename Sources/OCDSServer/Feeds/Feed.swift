internal import OCDSCore
internal import OCDSStore

/// What a feed says, whatever its form.
struct Feed: Sendable {
  /// One release.
  struct Entry: Sendable {
    /// The address of the release: it never changes.
    let id: String
    /// The address of the process's page.
    let page: String
    /// The process's title.
    let title: String
    /// What happened, in a sentence.
    let sentence: String
    let tags: [String]
    let published: Instant
  }

  let language: Language
  let title: String
  let about: String
  let publisher: String
  let publisherPage: String?
  /// The feed's own address, the same on every page.
  let id: String
  /// This page's address.
  let own: String
  /// The address of the page of what was published before; nil on the last one.
  let next: String?
  /// The address of the same selection on the site.
  let site: String
  let updated: Instant
  let entries: [Entry]

  /// Reads a page.
  ///
  /// - Complexity: O(entries) reads of a release and of what listings show of its process.
  init(
    _ request: FeedRequest,
    _ settings: PublicationSettings,
    _ worker: inout Worker
  ) throws(StoreError) {
    let base = settings.baseURL
    language = request.language
    publisher = settings.publisher.name
    publisherPage = settings.publisher.uri.flatMap { Address.web($0)?.text }
    id = base + request.address(before: nil)
    own = base + request.address(before: request.last)
    site =
      SitePage.processes.address(language, query: request.selection.pairs)
      .whole(below: base).text
    title = try Feed.title(request, settings, &worker.reader)
    about =
      language == .es
      ? "Cada entrada es una entrega: lo que se publicó de un proceso de contratación."
      : "Each entry is a release: what was published of a contracting process."
    let rows = try worker.reader.releaseRows(
      of: request.selection,
      after: request.last,
      newestFirst: true,
      limit: request.limit + 1
    )
    let shown = rows.prefix(request.limit)
    next =
      rows.count > request.limit
      ? shown.last.map { base + request.address(before: $0.sequence) } : nil
    var newest = shown.first?.published
    if newest == nil { newest = try worker.reader.lastPublished() }
    updated = newest ?? Instant(seconds: 0)
    var entries: [Entry] = []
    for row in shown {
      guard let release = try worker.reader.release(ocid: row.ocid, id: row.id) else { continue }
      let summary = try worker.reader.summary(ocid: row.ocid)
      let text = try worker.inflater.bytes(release.body)
      let sentence = FeedSentence(text, summary, publisher: publisher)
      entries.append(
        Entry(
          id: base + row.path,
          page: SitePage.process(row.ocid).address(language).whole(below: base).text,
          title: sentence.title ?? row.ocid,
          sentence: sentence.words[language],
          tags: sentence.tags,
          published: row.published
        )
      )
    }
    self.entries = entries
  }

  /// The publisher and what the selection is about.
  private static func title(
    _ request: FeedRequest,
    _ settings: PublicationSettings,
    _ reader: inout PublicationReader
  ) throws(StoreError) -> String {
    let publisher = settings.publisher.name
    let isSpanish = request.language == .es
    let whole =
      isSpanish ? "Contrataciones de \(publisher)" : "Contracting of \(publisher)"
    var parts: [String] = []
    for pair in request.selection.pairs.prefix(10) {
      var value = pair.value
      for role in PartyRole.allCases where role.filter.name == pair.name {
        value = try reader.party(role, id: pair.value)?.name ?? value
      }
      switch pair.name {
      case "supplier": parts.append("\(isSpanish ? "proveedor" : "supplier") \(value)")
      case "buyer": parts.append("\(isSpanish ? "comprador" : "buyer") \(value)")
      default: parts.append("\(pair.name)=\(value)")
      }
    }
    return parts.isEmpty ? whole : "\(whole): \(parts.joined(separator: ", "))"
  }
}
