internal import OCDSCore
/// The problems of what is published, and of the server itself.
extension Problem {
  static func noSuchRecord(_ ocid: String) -> Problem {
    Problem(
      name: "no-such-record",
      status: 404,
      title: Wording(es: "No existe este proceso", en: "No such record"),
      detail: Wording(
        es: "No se ha publicado ningún proceso con el ocid «\(ocid)».",
        en: "No process with the ocid \"\(ocid)\" has been published."
      )
    )
  }

  static func noSuchRecordThen(_ ocid: String) -> Problem {
    Problem(
      name: "no-such-record",
      status: 404,
      title: Wording(es: "No existía este proceso", en: "No such record then"),
      detail: Wording(
        es: "Hasta ese instante no se había publicado nada del proceso «\(ocid)»; pida un instante "
          + "posterior, o el registro sin asOf.",
        en:
          "Nothing of the process \"\(ocid)\" had been published by that instant; ask for a later one, "
          + "or for the record without asOf."
      )
    )
  }

  static func noSuchRelease(_ ocid: String, _ id: String) -> Problem {
    Problem(
      name: "no-such-release",
      status: 404,
      title: Wording(es: "No existe esta entrega", en: "No such release"),
      detail: Wording(
        es: "El proceso «\(ocid)» no tiene ninguna entrega publicada con el id «\(id)».",
        en: "The process \"\(ocid)\" has no published release with the id \"\(id)\"."
      )
    )
  }

  static let unavailable = Problem(
    name: "unavailable",
    status: 503,
    title: Wording(es: "No disponible por ahora", en: "Unavailable for now"),
    detail: Wording(
      es: "La publicación está ocupada; inténtelo de nuevo en unos segundos.",
      en: "The publication is busy; try again in a few seconds."
    ),
    headers: [HeaderField("Retry-After", "5")]
  )

  static let overloaded = Problem(
    name: "overloaded",
    status: 503,
    title: Wording(es: "Demasiadas respuestas en camino", en: "Too many answers under way"),
    detail: Wording(
      es: "Hay demasiadas respuestas grandes en camino; inténtelo de nuevo, o pida menos por "
        + "página (limit) o comprimido (Accept-Encoding: gzip).",
      en: "Too many large answers are under way; try again, or ask for less a page (limit) or for "
        + "gzip (Accept-Encoding)."
    ),
    headers: [HeaderField("Retry-After", "5")]
  )

  static let internalError = Problem(
    name: "internal-error",
    status: 500,
    title: Wording(es: "Error del servidor", en: "Server error"),
    detail: Wording(
      es: "El servidor no pudo leer la publicación; quien la opera encuentra la causa en su "
        + "bitácora.",
      en: "The server could not read the publication; its operator finds the cause in the log."
    )
  )
}
