internal import OCDSCore
internal import OCDSStore

/// The page of one supplier or buyer in one language.
enum PartyPageRoute {
  private static let cursorIs = Wording(
    es: "el de un enlace «Siguiente» de esta misma página",
    en: "that of a \"Next\" link of this same page"
  )

  static let cursor = RouteParameter(
    "cursor",
    .other(mustBe: cursorIs, pattern: ListingCursor.patternOrNone),
    es: "El lugar en la lista en que empieza la página.",
    en: "The place in the list where the page begins."
  )

  /// The place of a cursor; nil where none was given.
  static func place(
    _ call: Call,
    _ listing: ListingCursor.Listing,
    _ text: String
  ) throws(Problem) -> RowCursor? {
    guard let given = call["cursor"], !given.isEmpty else { return nil }
    guard let cursor = ListingCursor(given, of: listing, text), cursor.direction == .after,
      let place = RowCursor(cursor.place)
    else { throw call.badParameter("cursor", mustBe: cursorIs) }
    return place
  }

  private static func missing(_ role: PartyRole, _ id: String) -> Problem {
    let name = id.cut(200)
    return Problem(
      name: "no-such-\(role.rawValue)",
      status: 404,
      title: role == .supplier
        ? Wording(es: "No existe este proveedor", en: "No such supplier")
        : Wording(es: "No existe este comprador", en: "No such buyer"),
      detail: role == .supplier
        ? Wording(
          es: "Nadie con el identificador «\(name)» tiene adjudicaciones.",
          en: "Nobody with the identifier \"\(name)\" has awards."
        )
        : Wording(
          es: "Nadie con el identificador «\(name)» compra aquí.",
          en: "Nobody with the identifier \"\(name)\" buys here."
        )
    )
  }

  static func route(_ site: Site, _ role: PartyRole, _ language: Language) -> Route {
    Route(
      role.page("{id}").pattern(language),
      summary: role == .supplier
        ? Wording(
          es: "La página de un proveedor: totales, gráficas y adjudicaciones.",
          en: "The page of a supplier: totals, charts and awards."
        )
        : Wording(
          es: "La página de un comprador: totales, gráficas y adjudicaciones.",
          en: "The page of a buyer: totals, charts and awards."
        ),
      captures: [
        RouteParameter(
          "id",
          .text(upTo: 500),
          es: "El identificador, como está en los datos.",
          en: "The identifier, as it stands in the data."
        )
      ],
      parameters: [cursor],
      responses: [.sitePage]
    ) { call throws(Problem) in
      let id = call.captures[0]
      let place = try place(call, .awards, "\(role) \(id)")
      let key = "\(role) \(language) \(id) \(call["cursor"] ?? "")"
      let found = try site.page(call.request, key) { worker throws(StoreError) in
        try PartyPage(site, language, role, id, place, &worker)?.document()
      }
      guard let found else { throw missing(role, id) }
      return found
    }
  }
}
