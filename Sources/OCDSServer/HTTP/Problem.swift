internal import OCDSCore

/// Why a request gets no success; the one shape of every answer that is not 2xx or 304.
///
/// Source: RFC 9457.
struct Problem: Error, Sendable, Hashable {
  /// The last part of the problem's type.
  let name: String
  /// The status code.
  let status: Int
  /// What kind of problem it is.
  let title: Wording
  /// What happened this time.
  let detail: Wording
  /// The parameters that exist, where one of them was the problem.
  var parameters: [String]?
  /// Headers beyond those of all problems.
  var headers: [HeaderField] = []

  /// What stands before the name in a problem's type: an identifier, not an address.
  static let typePrefix = "tag:vitrina,2026:problem/"

  /// The answer that explains the problem.
  func response(in language: Language) -> Response {
    var writer = JSONWriter()
    writer.object { w in
      w.member("type", Problem.typePrefix + name)
      w.member("title", title[language])
      w.member("status", integer: status)
      w.member("detail", detail[language])
      if let parameters { w.member("parameters", strings: parameters) }
    }
    return Response(
      status: status,
      headers: [
        HeaderField("Content-Type", "application/problem+json"),
        HeaderField("Content-Language", language.rawValue),
        HeaderField("Vary", "Accept, Accept-Language"),
        HeaderField("Cache-Control", "no-store"),
      ] + headers,
      body: .bytes(writer.bytes)
    )
  }
}
