internal import OCDSCore

/// The names that an address of an extension holds: those by which the registry knows the extension.
///
/// Names are compared without regard to case, as the hosts of repositories do.
struct ExtensionAddress {
  /// The segments of the path, then those of the query's values, decoded and in lower case.
  let segments: [String]

  /// Takes an address apart; nil where it is not one of the web.
  init?(_ url: String) {
    guard let scheme = url.firstRange(of: "://"),
      ["http", "https"].contains(url[..<scheme.lowerBound].lowercased())
    else { return nil }
    let text = url[scheme.upperBound...].prefix { $0 != "#" }
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = halves.first, !start.hasPrefix("/"), !start.isEmpty else { return nil }
    var pieces = start.split(separator: "/").dropFirst().map(String.init)
    if halves.count == 2 {
      for pair in halves[1].split(separator: "&") {
        pieces.append(String(pair.drop { $0 != "=" }.dropFirst()))
      }
    }
    // A value of a query, or a segment with an encoded stroke, may be a path of its own.
    segments = pieces.flatMap { piece in
      (PercentEncoding.decoded(piece) ?? piece).lowercased().split(separator: "/").map(String.init)
    }
  }

  /// Whether the address is of a repository, of its archive or of a file in it: `ocds_bid_extension`,
  /// `ocds_bid_extension.git`, `ocds_bid_extension-1.1.5`.
  func isOfRepository(_ name: String) -> Bool {
    let name = name.lowercased()
    return segments.contains { segment in
      guard segment.hasPrefix(name) else { return false }
      let rest = segment.dropFirst(name.count)
      return rest.isEmpty || rest.hasPrefix("-") || rest.hasPrefix(".")
    }
  }

  /// Whether the address is of a folder below one named `extensions`.
  func isOfFolder(_ name: String) -> Bool {
    let name = name.lowercased()
    return zip(segments, segments.dropFirst()).contains { $0 == "extensions" && $1 == name }
  }

  /// Whether the address is of a file that every extension has, in a folder of a name.
  func isOfFile(in name: String) -> Bool {
    let name = name.lowercased()
    return zip(segments, segments.dropFirst()).contains { folder, file in
      folder == name && (file == "extension.json" || ExtensionSchema(rawValue: file) != nil)
    }
  }
}
