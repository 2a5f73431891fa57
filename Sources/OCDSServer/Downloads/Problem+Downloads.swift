internal import OCDSCore
internal import OCDSExport

/// The problems of downloads.
extension Problem {
  static func downloadTooLarge(limit: Int) -> Problem {
    Problem(
      name: "download-too-large",
      status: 413,
      title: Wording(es: "Descarga demasiado grande", en: "Download too large"),
      detail: Wording(
        es: "La descarga pasaría de \(limit) bytes en un archivo temporal; pida una selección más "
          + "pequeña, menos tablas (table), o .csv o .jsonl.gz, que no tienen límite. Todo lo "
          + "publicado está en /downloads/manifest.json.",
        en: "The download would have more than \(limit) bytes in a temporary file; ask for a "
          + "smaller selection, for fewer tables (table), or for .csv or .jsonl.gz, which have no "
          + "limit. Everything that is published is in /downloads/manifest.json."
      )
    )
  }

  static let nothingReadyMade = Problem(
    name: "nothing-ready-made",
    status: 404,
    title: Wording(es: "Aún no hay archivos listos", en: "No ready-made files yet"),
    detail: Wording(
      es: "Quien publica aún no ha preparado archivos («vitrina export»); cualquier selección se "
        + "descarga en /api/v1/records.csv, .xlsx, .jsonl.gz y otras.",
      en: "The publisher has not prepared any files yet (\"vitrina export\"); any selection can be "
        + "downloaded at /api/v1/records.csv, .xlsx, .jsonl.gz and others."
    )
  )

  static func noSuchFile(_ name: String) -> Problem {
    Problem(
      name: "no-such-file",
      status: 404,
      title: Wording(es: "No existe este archivo", en: "No such file"),
      detail: Wording(
        es: "No hay ningún archivo «\(name)»; los que hay están en /downloads/manifest.json.",
        en: "There is no file \"\(name)\"; those that exist are in /downloads/manifest.json."
      )
    )
  }
}

extension Publication {
  /// What a client is told of an export that cannot be written.
  func problem(_ error: ExportError) -> Problem {
    if error.code == .tooLarge { return .downloadTooLarge(limit: BuildRoom.fileLimit) }
    log(error.wording.en)
    return error.code == .cannotWrite ? .unavailable : .internalError
  }
}
