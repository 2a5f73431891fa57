internal import OCDSCore
internal import OCDSStore

/// The search in one language.
enum SearchRoute {
  static func route(_ site: Site, _ language: Language) -> Route {
    Route(
      SitePage.processes.pattern(language),
      summary: Wording(
        es: "La búsqueda: los procesos de una selección, con sus filtros y cifras.",
        en: "The search: the processes of a selection, with its filters and figures."
      ),
      parameters: SearchRequest.parameters,
      responses: [.sitePage, .withoutEmptyFields]
    ) { call throws(Problem) in
      let request = try SearchRequest(call, zone: site.zone)
      // A form sends its empty fields too: the address that stays is the one without them.
      if call.query.contains(where: { $0.value.isEmpty }) {
        return .redirect(to: request.address(language).text, status: 302)
      }
      let key =
        "search \(language) \(request.selection.canonicalText) \(request.cursor?.text ?? "")"
      let found = try site.page(call.request, key) { worker throws(StoreError) in
        try SearchPage(site, language, request, &worker).document()
      }
      guard let found else { throw .noSuchPath }
      return found
    }
  }
}
