/// The table of everything that is answered; a new route is a new file and a line here.
enum Routes {
  static func all(_ publication: Publication) -> [Route] {
    let api = [
      RecordRoute.route(publication),
      ReleaseRoute.route(publication),
      RecordListRoute.route(publication),
      ReleaseListRoute.route(publication),
      OCIDListRoute.route(publication),
      FacetRoute.route(publication),
      HealthRoute.route(publication),
      IndexRoute.route(publication),
    ]
    return [
      api,
      PartyRoutes.all(publication),
      RowRoutes.all(publication),
      ChangesRoutes.all(publication),
      FeedRoutes.all(publication),
      DownloadsRoutes.all(publication),
      Facades.routes(publication),
      PageRoutes.all(publication),
      AboutRoutes.all(publication),
    ].flatMap(\.self)
  }

  /// Makes the page that a person with a browser gets instead of a problem's JSON.
  static func errorPage(_ publication: Publication) -> Router.ErrorPage? {
    let site = Site(publication)
    return { problem, request, language in
      ErrorPage(site, problem, request, language).document()
    }
  }
}
