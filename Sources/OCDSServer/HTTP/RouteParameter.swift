internal import OCDSCore

/// A parameter of a route: in the query, or a capture of the path.
struct RouteParameter: Sendable {
  /// The name.
  let name: String
  /// What it means, in a sentence.
  let meaning: Wording
  /// What it may be.
  let value: ParameterValue
  /// Whether it may stand several times.
  let isRepeatable: Bool
  /// A value that is worth trying.
  let example: String?

  init(
    _ name: String,
    _ value: ParameterValue,
    repeatable: Bool = false,
    example: String? = nil,
    es: String,
    en: String
  ) {
    self.name = name
    self.value = value
    isRepeatable = repeatable
    self.example = example
    meaning = Wording(es: es, en: en)
  }
}

/// What a route that takes a body takes.
struct RequestBody: Sendable {
  /// What it means, in a sentence.
  let meaning: Wording
  /// The media types that are read; a body without a type is read as the first.
  let mediaTypes: [String]
  /// The most bytes.
  let limit: Int
  /// The name of its schema among the components of the documentation.
  let schema: String?

  init(
    _ mediaTypes: [String] = ["application/json"],
    limit: Int = 1 << 20,
    schema: String? = nil,
    es: String,
    en: String
  ) {
    self.mediaTypes = mediaTypes
    self.limit = limit
    self.schema = schema
    meaning = Wording(es: es, en: en)
  }

  /// Whether a `Content-Type` names one of the media types, whatever its parameters.
  func accepts(_ header: String?) -> Bool {
    guard let header else { return true }
    let type = header.prefix { $0 != ";" }.lowercased()
    let end = type.lastIndex { $0 != " " && $0 != "\t" }
    return end.map { mediaTypes.contains(String(type[...$0])) } ?? true
  }
}

/// An answer that a route gives, for the documentation.
///
/// Problems need no mention: that every route can refuse is said once.
struct RouteResponse: Sendable {
  /// The status code.
  let status: Int
  /// What it means, in a sentence.
  let meaning: Wording
  /// The media types; none where there is no body.
  let mediaTypes: [String]
  /// The name of its schema among the components of the documentation.
  let schema: String?

  init(
    _ status: Int = 200,
    _ mediaTypes: [String] = ["application/json"],
    schema: String? = nil,
    es: String,
    en: String
  ) {
    self.status = status
    self.mediaTypes = mediaTypes
    self.schema = schema
    meaning = Wording(es: es, en: en)
  }
}
