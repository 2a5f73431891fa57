/// Whether a client would rather have a page than data.
///
/// Source: RFC 9110, section 12.5.1.
enum MediaPreference {
  /// Whether an `Accept` header names HTML at least as gladly as JSON; what says nothing of HTML gets data.
  static func prefersHTML(_ header: String?) -> Bool {
    guard let header else { return false }
    var html = 0
    var json = 0
    for (type, quality) in QualityList.parse(header) {
      switch type {
      case "text/html", "application/xhtml+xml": html = max(html, quality)
      case "application/json", "application/problem+json": json = max(json, quality)
      default: continue
      }
    }
    return html > 0 && html >= json
  }
}
