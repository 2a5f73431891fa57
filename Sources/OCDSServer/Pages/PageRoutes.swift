internal import OCDSCore
internal import OCDSStore

/// The pages for people, and what they load; every page has a route in each language.
enum PageRoutes {
  static func all(_ publication: Publication) -> [Route] {
    let site = Site(publication)
    let pages = Language.allCases.flatMap { language in
      [
        HomeRoute.route(site, language),
        SearchRoute.route(site, language),
        ProcessRoute.route(site, language),
        PartyListPageRoute.route(site, .supplier, language),
        PartyListPageRoute.route(site, .buyer, language),
        PartyPageRoute.route(site, .supplier, language),
        PartyPageRoute.route(site, .buyer, language),
      ]
    }
    return pages + [
      ChartRoute.route(site),
      AssetRoute.route(publication),
      AssetRoute.sign(publication),
      SiteMapRoute.route(site),
      SiteMapRoute.robots(site),
    ]
  }
}
