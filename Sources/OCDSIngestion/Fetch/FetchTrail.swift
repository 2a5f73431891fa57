/// Where a fetch has come to, for what is said if it fails.
struct FetchTrail {
  /// The address that was asked for, as it may be shown.
  var address: String
  /// Where it has redirected to.
  var redirect: String?
  /// What was left of the file.
  var partial: Validators?

  init(_ url: String) { address = FetchTrail.shown(url) }

  /// An address that nobody could read yet, without what may be a password.
  static func shown(_ url: String) -> String {
    guard let at = url.lastIndex(of: "@") else { return url }
    let start = url.firstRange(of: "://")?.upperBound ?? url.startIndex
    return start < at ? url[..<start] + "…" + url[at...] : url
  }
}
