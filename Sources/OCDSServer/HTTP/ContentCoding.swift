/// The coding of a body.
enum ContentCoding: Sendable {
  case identity
  case gzip

  /// Chooses by the `Accept-Encoding` of a request.
  ///
  /// Without the header, or where neither coding is accepted, the body goes out as it is.
  ///
  /// Source: RFC 9110, section 12.5.3.
  init(accepting header: String?) {
    self = .identity
    guard let header else { return }
    if header == "gzip" {
      self = .gzip
      return
    }
    var gzip: Int?
    var identity: Int?
    var rest: Int?
    for (name, quality) in QualityList.parse(header) {
      switch name {
      case "gzip", "x-gzip": gzip = max(gzip ?? 0, quality)
      case "identity": identity = quality
      case "*": rest = quality
      default: continue
      }
    }
    // An asterisk speaks of what is not named; identity that nobody speaks of is accepted, but less gladly.
    let wish = gzip ?? rest ?? 0
    if wish > 0 && wish >= identity ?? 0 { self = .gzip }
  }
}
