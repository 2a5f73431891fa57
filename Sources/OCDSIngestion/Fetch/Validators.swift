/// What tells one version of a file from the next: what its server calls the version, and when it last changed.
///
/// Source: RFC 9110, section 8.8.
public struct Validators: Sendable, Hashable {
  /// The entity tag, with its quotes, as it was received.
  public let entityTag: String?
  /// When the file last changed, as it was received.
  public let lastModified: String?

  /// Creates validators; what cannot stand in the head of a request is left out.
  public init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag.flatMap(Validators.usable)
    self.lastModified = lastModified.flatMap(Validators.usable)
  }

  private static func usable(_ text: String) -> String? {
    let isUsable = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    return isUsable && !text.isEmpty && text.utf8.count <= 1024 ? text : nil
  }

  /// The one that says that two versions are the same byte for byte; a weak entity tag says less.
  ///
  /// Source: RFC 9110, section 13.1.5.
  var strong: String? {
    guard let entityTag else { return lastModified }
    return entityTag.hasPrefix("\"") && entityTag.hasSuffix("\"") && entityTag.utf8.count > 1
      ? entityTag : nil
  }

  /// The lines of a request for a file that is to be sent only if it is another version.
  var conditions: [String] {
    var lines: [String] = []
    if let entityTag { lines.append("If-None-Match: \(entityTag)") }
    if let lastModified { lines.append("If-Modified-Since: \(lastModified)") }
    return lines
  }
}
