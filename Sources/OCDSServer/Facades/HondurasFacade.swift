internal import OCDSCore
internal import OCDSStore

/// The pages of Honduras's portal: ten releases or records, by the number of the page.
///
/// The addresses end in a slash, as its crawlers send them. Pages are in the order of publication, oldest first, so that what
/// is added during a crawl comes after what the crawler counted. A page of releases is ten places of the ledger; a page of
/// records is found by `PageStarts`. None of them is counted off.
enum HondurasFacade {
  private static let size = 10

  private static let parameters = [
    RouteParameter(
      "format",
      .choice(["json"]),
      example: "json",
      es: "El formato: json.",
      en: "The format: json."
    ),
    RouteParameter(
      "page",
      .integer(1...1_000_000_000),
      example: "1",
      es: "El número de la página, desde 1; más allá de la última, un paquete vacío.",
      en: "The number of the page, from 1; beyond the last, an empty package."
    ),
  ]

  static func releases(_ publication: Publication) -> Route {
    Route(
      "/api/v1/release/",
      summary: Wording(
        es: "Diez entregas por página, como en el portal de Honduras.",
        en: "Ten releases a page, as in Honduras's portal."
      ),
      parameters: parameters,
      responses: [
        RouteResponse(
          es: "Los números y, en `releasePackage`, el paquete.",
          en: "The numbers and, in `releasePackage`, the package."
        )
      ]
    ) { call throws(Problem) in
      let number = call.integer("page") ?? 1
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let last = try worker.reader.ledgerSequence()
        let after = Int64(number - 1) * Int64(size)
        let end = after + Int64(size)
        let releases = try worker.reader.releases(after: after, limit: size)
          .prefix { $0.sequence <= end }
        let newest = try Publication.newest(
          of: releases.map(\.published).max(),
          &worker.reader
        )
        let page = HondurasPage("release", number, of: Int(last), base: publication)
        var body = page.begin(publication.releasePackage, newest)
        for (i, release) in releases.enumerated() {
          if i > 0 { body.appendComma() }
          body.append(release.body)
        }
        page.end(&body)
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  static func records(_ publication: Publication, _ starts: PageStarts) -> Route {
    Route(
      "/api/v1/record/",
      summary: Wording(
        es: "Diez procesos por página, como en el portal de Honduras.",
        en: "Ten processes a page, as in Honduras's portal."
      ),
      parameters: parameters,
      responses: [
        RouteResponse(
          es: "Los números y, en `recordPackage`, el paquete.",
          en: "The numbers and, in `recordPackage`, the package."
        )
      ]
    ) { call throws(Problem) in
      let number = call.integer("page") ?? 1
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let all = Selection()
        let total = try worker.reader.total(of: all)
        var records: [StoredRecord] = []
        if let place = try starts.place(after: (number - 1) * size, &worker.reader) {
          records = try worker.reader.records(of: all, after: place, limit: size).rows
        }
        let newest = try Publication.newest(
          of: records.map(\.published).max(),
          &worker.reader
        )
        let page = HondurasPage("record", number, of: total, base: publication)
        var body = page.begin(publication.recordPackage, newest)
        for (i, record) in records.enumerated() {
          if i > 0 { body.appendComma() }
          body.append(record, baseURL: publication.settings.baseURL)
        }
        page.end(&body)
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  /// What stands around the package of a page.
  private struct HondurasPage {
    private let kind: String
    private let number: Int
    private let total: Int
    private let path: String
    private let baseURL: String

    init(_ kind: String, _ number: Int, of total: Int, base: Publication) {
      self.kind = kind
      self.number = number
      self.total = total
      path = "/api/v1/\(kind)/?format=json"
      baseURL = base.settings.baseURL
    }

    /// At least one page, even where it is empty.
    private var pages: Int { max(1, (total + size - 1) / size) }

    func begin(_ template: PackageTemplate, _ newest: Instant) -> Representation {
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("\(kind)s", integer: total)
      writer.member("pages", integer: pages)
      writer.member("page", integer: number)
      for (name, other) in [("next", number + 1), ("previous", number - 1)] {
        writer.name(name)
        if (1...pages).contains(other) {
          writer.string("\(baseURL)\(path)&page=\(other)")
        } else {
          writer.null()
        }
      }
      writer.name("\(kind)Package")
      var body = Representation(modified: newest)
      body.text = writer.bytes
      template.begin(
        path: [.plain("\(path)&page=\(number)")],
        date: newest.text(),
        in: &body
      )
      return body
    }

    func end(_ body: inout Representation) {
      body.endPackage()
      body.text.append(UInt8(ascii: "}"))
    }
  }
}
