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

  static func processTooLarge(_ ocid: String, _ limit: Int) -> Problem {
    Problem(
      name: "process-too-large",
      status: 413,
      title: Wording(es: "Proceso demasiado grande", en: "Process too large"),
      detail: Wording(
        es: "Las entregas del proceso «\(ocid)» tienen más de \(limit) bytes y no se "
          + "combinan para una respuesta; pida el registro sin versioned ni asOf, o sus entregas con include=releases, "
          + "que no tienen límite y que «vitrina compile» combina.",
        en: "The releases of the process \"\(ocid)\" have more than \(limit) bytes and are "
          + "not merged for an answer; ask for the record without versioned and asOf, or for its releases by "
          + "include=releases, which have no limit and which \"vitrina compile\" merges."
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
