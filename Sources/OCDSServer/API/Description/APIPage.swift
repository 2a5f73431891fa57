internal import OCDSCore
internal import OCDSStore

/// The page that explains the API to people.
struct APIPage: Sendable {
  let routes: [Route]
  let settings: PublicationSettings
  let language: Language
  let examples: PublishedExamples

  static func route(_ table: [Route], _ publication: Publication) -> Route {
    Route(
      "/api",
      summary: Wording(
        es: "La API explicada, con ejemplos que se pueden copiar.",
        en: "The API explained, with examples to copy."
      ),
      responses: [RouteResponse(200, ["text/html"], es: "Una página.", en: "A page.")]
    ) { call throws(Problem) in
      let language = call.language
      let found = try publication.answer(call.request) {
        worker throws(StoreError) -> Representation? in
        let page = APIPage(
          routes: table,
          settings: publication.settings,
          language: language,
          examples: try PublishedExamples(&worker.reader)
        )
        var body = Representation(modified: nil, capacity: 0)
        body.type = "text/html; charset=utf-8"
        body.policy = .page
        body.text = page.document
        return body
      }
      guard let found else { throw .internalError }
      return found.spoken(in: language)
    }
  }

  /// The page, whole.
  var document: [UInt8] {
    let frame = PageFrame(
      settings: settings,
      language: language,
      page: .developers,
      title: say("La API", "The API"),
      summary: say(
        "Todo lo publicado, por HTTP: sin llave, sin registro y sin tope.",
        "All that is published, over HTTP: no key, no account, no cap."
      ),
      alternates: [
        (type: "application/json", title: "OpenAPI 3.1", address: Address.here(["openapi.json"]))
      ]
    )
    return frame.document { content }
  }

  /// What the page says, without what surrounds it.
  var content: HTML {
    HTML([
      Tag.h1(text: say("La API", "The API")),
      Tag.p(
        text: say(
          "Todo lo publicado está en OCDS 1.1, en UTF-8, sin llave, sin registro y sin tope de "
            + "resultados. Para seguir una lista hasta el final, vaya de «links.next» en «links.next»: "
            + "los cursores no caducan y nada falta ni se repite mientras se publica más. Lo que no es "
            + "un acierto dice por qué (RFC 9457); un parámetro que no existe nunca se ignora.",
          "All that is published is OCDS 1.1 in UTF-8, with no key, no account and no cap on results. "
            + "To walk a listing to its end, follow links.next: cursors do not expire, and nothing is "
            + "missed or met twice while more is published. What is no success says why (RFC 9457); "
            + "a parameter that does not exist is never ignored."
        )
      ),
      Tag.p {
        say("Para programas: ", "For programs: ")
        Tag.a(.href(.here(["openapi.json"])), text: "OpenAPI 3.1")
      },
      Tag.h2(.id("ejemplos"), text: say("Ejemplos", "Examples")),
      HTML(APIExample.all(settings.baseURL, examples).map(example)),
      Tag.h2(.id("direcciones"), text: say("Direcciones", "Addresses")),
      addresses,
      Tag.h2(.id("filtros"), text: say("Filtros", "Filters")),
      Tag.p(
        text: say(
          "Los mismos en toda lista. Nombres distintos la reducen, un nombre repetido la amplía.",
          "The same on every listing. Different names narrow it, a repeated name widens it."
        )
      ),
      filters,
    ])
  }

  private func say(_ es: String, _ en: String) -> String { language == .es ? es : en }

  private func example(_ example: APIExample) -> HTML {
    HTML([
      Tag.p(text: example.meaning[language]),
      Tag.pre { Tag.code(text: example.command) },
    ])
  }

  private func table(_ caption: String, _ headings: [String], _ rows: [HTML]) -> HTML {
    Tag.table(.class("stack")) {
      Tag.caption(text: caption)
      Tag.thead { Tag.tr { for heading in headings { Tag.th(.scope("col"), text: heading) } } }
      Tag.tbody { rows }
    }
  }

  private var addresses: HTML {
    let heads = [
      say("Dirección", "Address"), say("Respuesta", "Answer"), say("Parámetros", "Parameters"),
    ]
    return table(
      say("Lo que se puede pedir", "What can be asked for"),
      heads,
      routes.filter { $0.tag != .site }.map { route in
        let names = route.parameters.map(\.name)
        let filters = SelectionFilter.allCases.map(\.name).filter(names.contains)
        // The many filters have a table of their own.
        let isFiltered = filters.count > 10
        let others = isFiltered ? names.filter { !filters.contains($0) } : names
        return Tag.tr {
          Tag.th(.scope("row")) { Tag.code(text: "\(route.method) \(route.pattern)") }
          Tag.td(.data("label", heads[1]), text: route.summary[language])
          Tag.td(.data("label", heads[2])) {
            if isFiltered {
              Tag.a(.href(.fragment("filtros")), text: say("filtros", "filters"))
              if !others.isEmpty { ", " }
            }
            if !others.isEmpty { Tag.code(text: others.joined(separator: ", ")) }
          }
        }
      }
    )
  }

  /// What a filter takes; codes are the same in every language.
  private func values(_ expected: Wording) -> HTML {
    expected.es == expected.en ? Tag.code(text: expected.en) : HTML(expected[language])
  }

  private var filters: HTML {
    let heads = [say("Nombre", "Name"), say("Qué dice", "Meaning"), say("Valores", "Values")]
    return table(
      say("Los filtros", "The filters"),
      heads,
      SelectionFilter.allCases.map { filter in
        Tag.tr {
          Tag.th(.scope("row")) { Tag.code(text: filter.name) }
          Tag.td(.data("label", heads[1]), text: filter.meaning[language])
          Tag.td(.data("label", heads[2])) { values(filter.expected) }
        }
      }
    )
  }
}
