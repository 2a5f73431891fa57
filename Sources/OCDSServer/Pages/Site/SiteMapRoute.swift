internal import OCDSCore
internal import OCDSStore

/// What search engines ask for: all pages, in parts, and that they may read them.
///
/// Source: https://www.sitemaps.org/protocol.html, where a part has at most 50,000 addresses.
enum SiteMapRoute {
  /// The processes of a part; each has a page in every language.
  private static let partSize = 5000

  static func route(_ site: Site) -> Route {
    Route(
      "/sitemap.xml",
      summary: Wording(
        es: "Las páginas del sitio para los buscadores: el índice, o una parte.",
        en: "The pages of the site for search engines: the index, or a part."
      ),
      parameters: [
        RouteParameter(
          "part",
          .integer(0...1_000_000),
          example: "0",
          es: "La parte: 0 son las páginas principales; desde 1, los procesos.",
          en: "The part: 0 has the main pages; from 1 on, the processes."
        )
      ],
      responses: [
        RouteResponse(
          200,
          ["application/xml"],
          es: "Un mapa de sitio.",
          en: "A site map."
        ),
        RouteResponse(
          404,
          ["application/problem+json", "text/html"],
          es: "No hay tal parte.",
          en: "There is no such part."
        ),
      ]
    ) { call throws(Problem) in
      let part = call.integer("part")
      let base = site.settings.baseURL
      let found = try site.publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        var body = Representation(modified: nil)
        body.type = "application/xml"
        switch part {
        case nil:
          let newest = try worker.reader.positions(
            of: Selection().with(.order, "desc"),
            limit: 1
          ).rows.first
          let parts = ((newest ?? 0) + Int64(partSize) - 1) / Int64(partSize)
          let addresses = (0...parts).map { "\(base)/sitemap.xml?part=\($0)" }
          body.text = list("sitemapindex", "sitemap", addresses)
        case 0:
          let pages: [SitePage] = [
            .home, .processes, .suppliers, .buyers, .quality, .downloads, .dictionary, .about,
            .developers, .accessibility,
          ]
          body.text = list(
            "urlset",
            "url",
            pages.flatMap { page in
              Language.allCases.map { page.address($0).whole(below: base).text }
            }
          )
        case let part?:
          let start = Int64(part - 1) * Int64(partSize)
          let ocids = try worker.reader.ocids(
            of: Selection(),
            after: start > 0 ? SelectionCursor(position: start) : nil,
            limit: partSize
          ).rows
          guard !ocids.isEmpty else { return nil }
          body.text = list(
            "urlset",
            "url",
            ocids.flatMap { ocid in
              Language.allCases.map { SitePage.process(ocid).address($0).whole(below: base).text }
            }
          )
        }
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  /// A list of addresses, which hold nothing but what an address may.
  private static func list(_ root: String, _ element: String, _ addresses: [String]) -> [UInt8] {
    var text = Array(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .utf8
    )
    for address in addresses {
      text += Array("<\(element)><loc>".utf8)
      HTMLEscaping.append(address, to: &text)
      text += Array("</loc></\(element)>\n".utf8)
    }
    return text + Array("</\(root)>\n".utf8)
  }

  /// That everybody may read everything.
  static func robots(_ site: Site) -> Route {
    Route(
      "/robots.txt",
      summary: Wording(
        es: "Que los buscadores pueden leerlo todo.",
        en: "That search engines may read everything."
      ),
      responses: [
        RouteResponse(200, ["text/plain"], es: "Las reglas.", en: "The rules.")
      ]
    ) { call throws(Problem) in
      let text = "User-agent: *\nAllow: /\n\nSitemap: \(site.settings.baseURL)/sitemap.xml\n"
      let found = try site.publication.answer(call.request) {
        _ throws(StoreError) -> Representation? in
        var body = Representation(modified: nil)
        body.type = "text/plain; charset=utf-8"
        body.text = Array(text.utf8)
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }
}
