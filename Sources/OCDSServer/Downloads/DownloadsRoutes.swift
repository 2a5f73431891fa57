internal import OCDSCore

/// The downloads: any selection as it is read, ready-made files, and what tells machines of them.
enum DownloadsRoutes {
  static func all(_ publication: Publication) -> [Route] {
    var routes = [
      ReadyMadeRoute.file(publication),
      ReadyMadeRoute.manifest(publication),
      ReadyMadeRoute.catalogue(publication),
      DiscoveryRoute.route(publication),
      ExtensionRoute.route(publication),
    ]
    if let context = SelectionDownload.Context(publication) {
      routes += SelectionDownloadRoute.routes(context)
    }
    return routes
  }
}
