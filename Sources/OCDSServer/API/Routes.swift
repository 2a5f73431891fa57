/// The table of everything that is answered; a new route is a new file and a line here.
enum Routes {
  static func all(_ publication: Publication) -> [Route] {
    [
      RecordRoute.route(publication),
      ReleaseRoute.route(publication),
      RecordListRoute.route(publication),
      ReleaseListRoute.route(publication),
      OCIDListRoute.route(publication),
      HealthRoute.route(publication),
      IndexRoute.route(publication),
    ] + Facades.routes(publication)
  }

  /// Makes the page that a person with a browser gets instead of a problem's JSON; nil as long as there is no site.
  static func errorPage(_ publication: Publication) -> Router.ErrorPage? { nil }
}
