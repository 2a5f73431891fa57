internal import OCDSCore
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

  static let bodyTooLarge = Problem(
    name: "body-too-large",
    status: 413,
    title: Wording(es: "Cuerpo demasiado grande", en: "Body too large"),
    detail: Wording(
      es: "Este servidor solo publica: no recibe cuerpos. La conexión se cierra.",
      en: "This server only publishes: it takes no bodies. The connection is closed."
    )
  )

  static let methodNotAllowed = Problem(
    name: "method-not-allowed",
    status: 405,
    title: Wording(es: "Método no permitido", en: "Method not allowed"),
    detail: Wording(
      es: "Esta dirección solo se lee: \(Route.methods).",
      en: "This address can only be read: \(Route.methods)."
    ),
    headers: [HeaderField("Allow", Route.methods)]
  )

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

  private static func list(_ known: [String]) -> Wording {
    guard !known.isEmpty else {
      return Wording(es: "Esta dirección no tiene parámetros.", en: "This address has none.")
    }
    let names = known.joined(separator: ", ")
    return Wording(es: "Los que hay: \(names).", en: "Those that exist: \(names).")
  }
}
