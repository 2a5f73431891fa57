internal import OCDSCore

/// The problems that an answer may be, by status.
enum RouteProblems {
  /// A status and when it comes.
  struct Status: Sendable {
    let code: Int
    let meaning: Wording
    /// Whether the answer says when to come again.
    var isTemporary = false
  }

  static let all: [Status] = [
    Status(
      code: 400,
      meaning: Wording(
        es: "Un parámetro desconocido, repetido o con un valor que no admite; una dirección o un "
          + "cuerpo mal formados.",
        en:
          "An unknown or repeated parameter, or a value that it does not take; a malformed address "
          + "or body."
      )
    ),
    Status(
      code: 404,
      meaning: Wording(
        es: "No hay nada con ese identificador.",
        en: "There is nothing with that identifier."
      )
    ),
    Status(
      code: 411,
      meaning: Wording(es: "Falta el tamaño del cuerpo.", en: "The body's length is missing.")
    ),
    Status(
      code: 413,
      meaning: Wording(
        es: "El cuerpo, o lo que se pide, es demasiado grande.",
        en: "The body, or what is asked for, is too large."
      )
    ),
    Status(
      code: 414,
      meaning: Wording(es: "La dirección es demasiado larga.", en: "The address is too long.")
    ),
    Status(
      code: 415,
      meaning: Wording(
        es: "El cuerpo es de un tipo que la dirección no recibe, o está comprimido.",
        en: "The body is of a type that the address does not take, or compressed."
      )
    ),
    Status(
      code: 416,
      meaning: Wording(
        es: "El archivo no tiene la parte que se pide.",
        en: "The file does not have the part that is asked for."
      )
    ),
    Status(
      code: 429,
      meaning: Wording(
        es: "Demasiadas peticiones desde una dirección.",
        en: "Too many requests from one address."
      ),
      isTemporary: true
    ),
    Status(
      code: 431,
      meaning: Wording(es: "Encabezados demasiado grandes.", en: "Headers that are too large.")
    ),
    Status(
      code: 500,
      meaning: Wording(
        es: "El servidor no pudo leer la publicación.",
        en: "The server could not read the publication."
      )
    ),
    Status(
      code: 503,
      meaning: Wording(
        es: "El servidor está ocupado por ahora.",
        en: "The server is busy for now."
      ),
      isTemporary: true
    ),
  ]

  /// The statuses of the problems of a route, beside those that it names itself.
  static func statuses(of route: Route) -> [Int] {
    let own = Set(route.responses.map(\.status))
    return all.map(\.code).filter { code in
      guard !own.contains(code) else { return false }
      return switch code {
      // What is at the address is looked up by a part of it.
      case 404: !route.captures.isEmpty || !route.formats.isEmpty
      case 411, 415: route.body != nil
      case 416: own.contains(206)
      default: true
      }
    }
  }
}
