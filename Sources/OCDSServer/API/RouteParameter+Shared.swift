internal import OCDSCore

extension RouteParameter {
  /// The ocid in a path.
  static let ocid = RouteParameter(
    "ocid",
    .text(upTo: 1000),
    es: "El identificador del proceso de contratación.",
    en: "The contracting process's identifier."
  )
  /// The id of a release in a path.
  static let releaseID = RouteParameter(
    "id",
    .text(upTo: 1000),
    es: "El identificador de la entrega dentro de su proceso.",
    en: "The release's identifier within its process."
  )
  /// The language of sentences.
  static let language = RouteParameter(
    "lang",
    .choice(Language.allCases.map(\.rawValue)),
    example: "en",
    es: "El idioma de las frases; si falta, el que prefiere Accept-Language, y si no español.",
    en: "The language of sentences; else what Accept-Language prefers, and else Spanish."
  )
}

extension RouteResponse {
  /// A record package.
  static let recordPackage = RouteResponse(
    schema: "RecordPackage",
    es: "Un paquete de registros OCDS.",
    en: "An OCDS record package."
  )
  /// A release package.
  static let releasePackage = RouteResponse(
    schema: "ReleasePackage",
    es: "Un paquete de entregas OCDS.",
    en: "An OCDS release package."
  )
}

extension Call {
  /// The language of the sentences in an answer: that of the parameter `lang`, else that of a person.
  var spokenLanguage: Language { self["lang"].flatMap(Language.init(rawValue:)) ?? language }
}
