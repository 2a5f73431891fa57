internal import OCDSCore
internal import OCDSStore

/// The pages about the publication: how good it is, its files, its fields, who makes it and how it is used.
enum AboutRoutes {
  static func all(_ publication: Publication) -> [Route] {
    var routes = [BrandRoute.route(publication)]
    let board = QualityBoard()
    for language in Language.allCases {
      let settings = publication.settings
      routes += [
        QualityRoute.route(publication, board, language),
        DownloadsPageRoute.route(publication, language),
        DevelopersRoute.route(publication, language),
        kept(
          publication,
          .dictionary,
          language,
          Wording(
            es: "El diccionario de datos: cada campo, cada código y cada columna.",
            en: "The data dictionary: every field, every code and every column."
          )
        ) { DictionaryPage(settings: settings, language: language).document() },
        kept(
          publication,
          .about,
          language,
          Wording(es: "Quién publica, qué y cómo.", en: "Who publishes, what and how.")
        ) { AboutPage(settings: settings, language: language).document() },
        kept(
          publication,
          .accessibility,
          language,
          Wording(
            es: "La declaración de accesibilidad del sitio.",
            en: "The accessibility statement of the site."
          )
        ) { AccessibilityPage(settings: settings, language: language).document() },
      ]
    }
    return routes
  }

  /// The path of a page without captures.
  static func path(_ page: SitePage, _ language: Language) -> String {
    page.path(language).map { "/" + $0 }.joined()
  }

  /// What a route that gives a page answers.
  static let page = RouteResponse(200, ["text/html"], es: "La página.", en: "The page.")

  /// Answers with a page.
  static func answer(
    _ call: Call,
    _ publication: Publication,
    _ make: @Sendable (inout Worker) throws(StoreError) -> [UInt8]
  ) throws(Problem) -> Response {
    let found = try publication.answer(call.request) {
      worker throws(StoreError) -> Representation? in
      // Without a date: a page changes with the program too, and its tag knows.
      var page = Representation(modified: nil, capacity: 0)
      page.type = "text/html; charset=utf-8"
      page.policy = .page
      page.text = try make(&worker)
      return page
    }
    guard let found else { throw .noSuchPath }
    return found
  }

  private static func kept(
    _ publication: Publication,
    _ page: SitePage,
    _ language: Language,
    _ summary: Wording,
    _ make: @escaping @Sendable () -> [UInt8]
  ) -> Route {
    let kept = KeptPage(make)
    return Route(path(page, language), summary: summary, responses: [Self.page]) {
      call throws(Problem) in
      try answer(call, publication) { _ throws(StoreError) in kept.bytes }
    }
  }
}
