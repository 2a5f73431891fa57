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
