internal import OCDSCore
internal import OCDSStore

/// The page of the files.
enum DownloadsPageRoute {
  static func route(_ publication: Publication, _ language: Language) -> Route {
    Route(
      AboutRoutes.path(.downloads, language),
      summary: Wording(
        es: "Los archivos hechos de antemano, y cómo abrirlos.",
        en: "The ready-made files, and how to open them."
      ),
      responses: [AboutRoutes.page]
    ) { call throws(Problem) in
      let page = DownloadsPage(
        settings: publication.settings,
        language: language,
        files: ReadyMadeList(manifest(of: publication.folder))
      ).document()
      return try AboutRoutes.answer(call, publication) { _ throws(StoreError) in page }
    }
  }

  /// The list as it is now: an export replaces it while the server runs.
  private static func manifest(of folder: PublicationFolder) -> [UInt8] {
    guard let file = OpenFile(below: folder.path + "/downloads", ["manifest.json"]),
      file.size <= ReadyMadeList.longest
    else { return [] }
    return FilePart(file, offset: 0, count: file.size).bytes
  }
}
