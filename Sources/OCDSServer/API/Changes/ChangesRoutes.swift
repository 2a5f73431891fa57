/// What was published since, and what each release of a process changed.
enum ChangesRoutes {
  static func all(_ publication: Publication) -> [Route] {
    [ChangeListRoute.route(publication), ProcessChangesRoute.route(publication)]
  }
}
