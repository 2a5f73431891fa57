internal import OCDSCore
internal import OCDSStore

/// Where a machine that knows nothing but the host begins.
enum DiscoveryRoute {
  static func route(_ publication: Publication) -> Route {
    let text = text(publication.settings)
    return Route(
      "/.well-known/open-contracting",
      summary: Wording(
        es: "Quién publica con qué prefijo, y dónde están el API y las descargas.",
        en: "Who publishes under which prefix, and where the API and the downloads are."
      ),
      responses: [RouteResponse(es: "Las direcciones.", en: "The addresses.")]
    ) { call throws(Problem) in
      let found = try publication.answer(call.request) { _ throws(StoreError) -> Representation? in
        var body = Representation(modified: nil)
        body.text = text
        return body
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static func text(_ settings: PublicationSettings) -> [UInt8] {
    let base = settings.baseURL
    var writer = JSONWriter()
    writer.object { w in
      w.member("name", settings.publisher.name)
      w.member(
        "publisher",
        object: { w in
          w.member("name", settings.publisher.name)
          w.member("scheme", ifPresent: settings.publisher.scheme)
          w.member("uid", ifPresent: settings.publisher.uid)
          w.member("uri", ifPresent: settings.publisher.uri)
        }
      )
      w.member("ocidPrefix", settings.ocidPrefix)
      w.member("version", "1.1")
      w.member("extensions", strings: settings.extensions)
      w.member("language", settings.language)
      w.member("license", ifPresent: settings.license)
      w.member("publicationPolicy", ifPresent: settings.publicationPolicy)
      w.member(
        "api",
        object: { w in
          w.member("records", "\(base)/api/v1/records")
          w.member("record", "\(base)/api/v1/records/{ocid}")
          w.member("releases", "\(base)/api/v1/releases")
          w.member("release", "\(base)/api/v1/releases/{ocid}/{id}")
          w.member("ocids", "\(base)/api/v1/ocids.jsonl")
        }
      )
      w.member(
        "downloads",
        object: { w in
          w.member("manifest", "\(base)/downloads/manifest.json")
          w.member("catalogue", "\(base)/data.json")
          for form in DownloadForm.allCases {
            w.member(form.rawValue, "\(base)/api/v1/records.\(form.rawValue)")
          }
        }
      )
    }
    return writer.bytes
  }
}
