internal import OCDSCore
internal import OCDSStore

/// The problems of requests.
extension Problem {
  static let badTarget = Problem(
    name: "bad-target",
    status: 400,
    title: Wording(es: "Dirección mal formada", en: "Malformed address"),
    detail: Wording(
      es: "La dirección tiene un signo de porcentaje sin dos dígitos hexadecimales, "
        + "bytes que no son UTF-8, o no empieza con una diagonal.",
      en: "The address has a percent sign without two hexadecimal digits, bytes that are not "
        + "UTF-8, or does not begin with a slash."
    )
  )

  static let targetTooLong = Problem(
    name: "target-too-long",
    status: 414,
    title: Wording(es: "Dirección demasiado larga", en: "Address too long"),
    detail: Wording(
      es: "La dirección pasa de \(RequestTarget.limit) bytes.",
      en: "The address is longer than \(RequestTarget.limit) bytes."
    )
  )

  static let bodyNotAccepted = Problem(
    name: "body-not-accepted",
    status: 400,
    title: Wording(es: "La consulta no lleva cuerpo", en: "A read has no body"),
    detail: Wording(
      es: "Mande la consulta sin cuerpo; los parámetros van en la dirección.",
      en: "Send the request without a body; parameters go into the address."
    )
  )

  static func bodyTooLarge(limit: Int) -> Problem {
    Problem(
      name: "body-too-large",
      status: 413,
      title: Wording(es: "Cuerpo demasiado grande", en: "Body too large"),
      detail: Wording(
        es: limit == 0
          ? "Esta dirección no recibe cuerpos. La conexión se cierra."
          : "El cuerpo pasa de \(limit) bytes. La conexión se cierra.",
        en: limit == 0
          ? "This address takes no bodies. The connection is closed."
          : "The body is longer than \(limit) bytes. The connection is closed."
      )
    )
  }

  static let bodyCompressed = Problem(
    name: "body-type",
    status: 415,
    title: Wording(es: "Tipo de cuerpo no admitido", en: "Body of another type"),
    detail: Wording(
      es: "El cuerpo viene comprimido; mándelo tal cual, sin Content-Encoding.",
      en: "The body is compressed; send it as it is, without Content-Encoding."
    ),
    headers: [HeaderField("Accept-Encoding", "identity")]
  )

  static func bodyType(_ types: [String]) -> Problem {
    let list = types.joined(separator: ", ")
    return Problem(
      name: "body-type",
      status: 415,
      title: Wording(es: "Tipo de cuerpo no admitido", en: "Body of another type"),
      detail: Wording(
        es: "El Content-Type del cuerpo debe ser: \(list).",
        en: "The body's Content-Type must be: \(list)."
      ),
      headers: [HeaderField("Accept-Post", list)]
    )
  }

  static let lengthRequired = Problem(
    name: "length-required",
    status: 411,
    title: Wording(es: "Falta el tamaño del cuerpo", en: "Length of the body missing"),
    detail: Wording(
      es: "Diga en Content-Length cuántos bytes tiene el cuerpo.",
      en: "Say in Content-Length how many bytes the body has."
    )
  )

  static func badBody(_ detail: Wording) -> Problem {
    Problem(
      name: "bad-body",
      status: 400,
      title: Wording(es: "Cuerpo no válido", en: "Invalid body"),
      detail: detail
    )
  }

  static func headTooLarge(limit: Int) -> Problem {
    Problem(
      name: "head-too-large",
      status: 431,
      title: Wording(es: "Encabezados demasiado grandes", en: "Headers too large"),
      detail: Wording(
        es: "Los encabezados de la petición pasan de \(limit) bytes.",
        en: "The headers of the request are longer than \(limit) bytes."
      )
    )
  }

  static func tooManyRequests(retryAfter seconds: Int) -> Problem {
    Problem(
      name: "too-many-requests",
      status: 429,
      title: Wording(es: "Demasiadas peticiones", en: "Too many requests"),
      detail: Wording(
        es:
          "Se hicieron demasiadas peticiones desde esta dirección; espere \(seconds) s. Para todo "
          + "lo publicado es mejor una descarga.",
        en:
          "There were too many requests from this address; wait \(seconds) s. For everything that "
          + "is published a download is better."
      ),
      headers: [HeaderField("Retry-After", String(seconds))]
    )
  }

  static func noSuchRange(size: Int) -> Problem {
    Problem(
      name: "no-such-range",
      status: 416,
      title: Wording(es: "No hay tal parte", en: "No such part"),
      detail: Wording(
        es: "El archivo tiene \(size) bytes; la parte que se pide empieza después.",
        en: "The file has \(size) bytes; the part that is asked for begins after them."
      ),
      headers: [HeaderField("Content-Range", "bytes */\(size)")]
    )
  }

  static func methodNotAllowed(_ methods: String) -> Problem {
    Problem(
      name: "method-not-allowed",
      status: 405,
      title: Wording(es: "Método no permitido", en: "Method not allowed"),
      detail: Wording(
        es: "Los métodos de esta dirección son: \(methods).",
        en: "The methods of this address are: \(methods)."
      ),
      headers: [HeaderField("Allow", methods)]
    )
  }

  static let noSuchPath = Problem(
    name: "no-such-path",
    status: 404,
    title: Wording(es: "No existe esta dirección", en: "No such address"),
    detail: Wording(
      es: "No hay nada en esta dirección; la lista de las que hay está en la raíz (/).",
      en: "There is nothing at this address; the root (/) lists those that exist."
    )
  )

  static func unknownParameter(_ name: String, known: [String]) -> Problem {
    Problem(
      name: "unknown-parameter",
      status: 400,
      title: Wording(es: "Parámetro desconocido", en: "Unknown parameter"),
      detail: Wording(
        es: "«\(name)» no es un parámetro de esta dirección. \(list(known).es)",
        en: "\"\(name)\" is not a parameter of this address. \(list(known).en)"
      ),
      parameters: known
    )
  }

  static func repeatedParameter(_ name: String, known: [String]) -> Problem {
    Problem(
      name: "repeated-parameter",
      status: 400,
      title: Wording(es: "Parámetro repetido", en: "Repeated parameter"),
      detail: Wording(
        es: "«\(name)» puede ir una sola vez. \(list(known).es)",
        en: "\"\(name)\" may stand only once. \(list(known).en)"
      ),
      parameters: known
    )
  }

  static func badParameter(_ name: String, mustBe: Wording, known: [String]) -> Problem {
    Problem(
      name: "bad-parameter",
      status: 400,
      title: Wording(es: "Valor no válido", en: "Invalid value"),
      detail: Wording(
        es: "«\(name)» debe ser \(mustBe.es). \(list(known).es)",
        en: "\"\(name)\" must be \(mustBe.en). \(list(known).en)"
      ),
      parameters: known
    )
  }

  /// The filters that make no selection, each with what is wrong with it.
  static func badSelection(_ refusal: SelectionRefusal, known: [String]) -> Problem {
    let isUnknown = refusal.problems.first?.kind == .unknownName
    return Problem(
      name: isUnknown ? "unknown-parameter" : "bad-parameter",
      status: 400,
      title: isUnknown
        ? Wording(es: "Parámetro desconocido", en: "Unknown parameter")
        : Wording(es: "Valor no válido", en: "Invalid value"),
      detail: Wording(
        es: refusal.problems.map(\.wording.es).joined(separator: "; ") + ".",
        en: refusal.problems.map(\.wording.en).joined(separator: "; ") + "."
      ),
      parameters: known
    )
  }

  private static func list(_ known: [String]) -> Wording {
    guard !known.isEmpty else {
      return Wording(es: "Esta dirección no tiene parámetros.", en: "This address has none.")
    }
    let names = known.joined(separator: ", ")
    return Wording(es: "Los que hay: \(names).", en: "Those that exist: \(names).")
  }
}
