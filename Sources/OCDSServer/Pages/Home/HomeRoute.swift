internal import OCDSCore
internal import OCDSStore

/// The first page in one language.
enum HomeRoute {
  static func route(_ site: Site, _ language: Language) -> Route {
    Route(
      SitePage.home.pattern(language),
      summary: Wording(
        es: "La primera página: qué hay aquí, totales, gráficas y lo último que cambió.",
        en: "The first page: what is here, totals, charts and what changed last."
      ),
      responses: [.sitePage]
    ) { call throws(Problem) in
      let found = try site.page(call.request, "home \(language)") { worker throws(StoreError) in
        try HomePage(site, language, &worker).document()
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }
}

extension RouteResponse {
  /// A page of the site.
  static let sitePage = RouteResponse(200, ["text/html"], es: "Una página.", en: "A page.")
  /// What a form is answered that sends its empty fields too.
  static let withoutEmptyFields = RouteResponse(
    302,
    [],
    es: "Si algún campo viene vacío: la misma página, en la dirección sin él.",
    en: "Where a field is empty: the same page, at the address without it."
  )
}
