internal import OCDSCore
internal import OCDSStore

/// What CKAN says of a data set, so that crawlers of catalogues find the release packages.
///
/// The resources are packages of 500 releases each, in the order of publication: all but the last never change again.
///
/// Source: https://docs.ckan.org/en/latest/api/
enum CKANFacade {
  /// The releases of a resource.
  private static let size: Int64 = 500
  private static let folder = "/api/3/releases/"

  static func package(_ publication: Publication) -> Route {
    Route(
      "/api/3/action/package_show",
      summary: Wording(
        es: "La publicación como conjunto de datos de CKAN.",
        en: "The publication as a data set of CKAN."
      ),
      parameters: [
        RouteParameter(
          "id",
          .text(upTo: 200),
          example: "contrataciones",
          es: "El conjunto de datos: aquí hay uno solo, se llame como se llame.",
          en: "The data set: there is one alone here, whatever it is called."
        )
      ],
      responses: [
        RouteResponse(
          es: "El conjunto, con un recurso por cada 500 entregas.",
          en: "The set, with one resource for each 500 releases."
        )
      ]
    ) { call throws(Problem) in
      guard let id = call["id"] else {
        throw call.badParameter(
          "id",
          mustBe: Wording(es: "el nombre de un conjunto de datos", en: "the name of a data set")
        )
      }
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        try describe(id, publication, &worker)
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }

  private static func describe(
    _ id: String,
    _ publication: Publication,
    _ worker: inout Worker
  ) throws(StoreError) -> Representation {
    let settings = publication.settings
    let last = try worker.reader.ledgerSequence()
    var dates: [Instant] = []
    for number in 0..<resources(last) {
      let end = min(last, (number + 1) * size)
      dates.append(try worker.reader.published(sequence: end) ?? Instant(seconds: 0))
    }
    var writer = JSONWriter()
    writer.object { w in
      w.member("help", settings.baseURL + "/api/3/action/help_show?name=package_show")
      w.member("success", boolean: true)
      w.member(
        "result",
        object: { w in
          w.member("id", id)
          w.member("name", id)
          w.member("title", settings.publisher.name)
          w.member("license_url", ifPresent: settings.license)
          w.member("num_resources", integer: dates.count)
          if let newest = dates.last { w.member("metadata_modified", text(newest)) }
          w.member(
            "resources",
            array: { w in
              for (i, date) in dates.enumerated() {
                w.object { w in
                  w.member("id", name(i + 1))
                  w.member("name", name(i + 1))
                  w.member("format", "JSON")
                  w.member("mimetype", "application/json")
                  // The newest of its releases: whoever asks for what is new finds the resource that has grown.
                  w.member("created", text(date))
                  w.member("last_modified", text(date))
                  w.member("position", integer: i)
                  w.member("url", settings.baseURL + folder + name(i + 1))
                }
              }
            }
          )
        }
      )
    }
    var body = Representation(modified: dates.last)
    body.text = writer.bytes
    return body
  }

  static func resource(_ publication: Publication) -> Route {
    Route(
      folder + "{name}",
      summary: Wording(
        es: "Un recurso del conjunto de datos de CKAN: hasta 500 entregas.",
        en: "A resource of CKAN's data set: up to 500 releases."
      ),
      captures: [
        RouteParameter(
          "name",
          .other(
            mustBe: Wording(es: "el nombre de un recurso", en: "the name of a resource"),
            pattern: "^releases-[0-9]{6,}\\.json$"
          ),
          example: "releases-000001.json",
          es: "El nombre del recurso.",
          en: "The resource's name."
        )
      ],
      responses: [.releasePackage]
    ) { call throws(Problem) in
      let name = call.captures[0]
      guard let number = number(of: name) else { throw .noSuchPath }
      let published: Instant?
      do throws(StoreError) {
        published = try publication.read { worker throws(StoreError) -> Instant? in
          let last = try worker.reader.ledgerSequence()
          guard number <= resources(last) else { return nil }
          return try worker.reader.published(sequence: min(last, number * size))
            ?? Instant(seconds: 0)
        }
      } catch {
        throw publication.problem(error)
      }
      guard let published else { throw .noSuchPath }
      let body = ReleasePackageBody(
        publication,
        address: folder + name,
        after: (number - 1) * size,
        through: number * size,
        published: published
      )
      return .stream(body, type: "application/json")
    }
  }

  private static func resources(_ last: Int64) -> Int64 { (last + size - 1) / size }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return "releases-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).json"
  }

  /// The number of a resource, from 1; nil where the name is not written as it is here.
  private static func number(of text: String) -> Int64? {
    guard text.hasPrefix("releases-"), text.hasSuffix(".json"),
      let number = Int(text.dropFirst(9).dropLast(5)), number > 0, number < 1 << 40,
      name(number) == text
    else { return nil }
    return Int64(number)
  }

  /// A date as CKAN writes it: UTC without saying so, with six decimals.
  private static func text(_ instant: Instant) -> String {
    String(instant.text(milliseconds: true).dropLast()) + "000"
  }
}
