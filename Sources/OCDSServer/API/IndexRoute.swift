internal import OCDSCore
internal import OCDSStore

/// The root: who publishes, and where everything is.
enum IndexRoute {
  static func route(_ publication: Publication) -> Route {
    let text = text(publication.settings)
    return Route(
      "/",
      summary: Wording(
        es: "Quién publica, y dónde está todo.",
        en: "Who publishes, and where everything is."
      ),
      responses: [
        RouteResponse(
          schema: "Index",
          es: "El nombre y las direcciones.",
          en: "The name and the addresses."
        ),
        RouteResponse(
          302,
          [],
          es: "Para un navegador: la primera página, en el idioma de quien lee.",
          en: "For a browser: the first page, in its reader's language."
        ),
      ]
    ) { call throws(Problem) in
      let varies = HeaderField("Vary", "Accept, Accept-Language, Accept-Encoding")
      if MediaPreference.prefersHTML(call.request[.accept]) {
        var response = Response.redirect(
          to: SitePage.home.address(call.language).text,
          status: 302
        )
        response.headers.append(varies)
        return response
      }
      let found = try publication.answer(call.request) { _ throws(StoreError) -> Representation? in
        var body = Representation(modified: nil)
        body.text = text
        return body
      }
      guard var found else { throw .noSuchPath }
      found.headers = found.headers.map { $0.name == "Vary" ? varies : $0 }
      return found
    }
  }

  private static func text(_ settings: PublicationSettings) -> [UInt8] {
    let api = settings.baseURL + "/api/v1"
    var writer = JSONWriter()
    writer.object { w in
      w.member("name", settings.publisher.name)
      w.member("license", ifPresent: settings.license)
      w.member("publicationPolicy", ifPresent: settings.publicationPolicy)
      w.member(
        "links",
        object: { w in
          w.member("self", settings.baseURL + "/")
          w.member("records", api + "/records")
          w.member("record", api + "/records/{ocid}")
          w.member("releases", api + "/releases")
          w.member("release", api + "/releases/{ocid}/{id}")
          for name in ["suppliers", "buyers", "awards", "contracts", "facets"] {
            w.member(name, "\(api)/\(name)")
          }
          w.member("api", settings.baseURL + "/api")
          w.member("openapi", settings.baseURL + "/openapi.json")
          w.member("changes", api + "/changes")
          w.member("feed", api + "/records.atom")
          w.member("health", settings.baseURL + "/health")
        }
      )
    }
    return writer.bytes
  }
}
