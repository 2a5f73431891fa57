internal import OCDSCore

/// What makes it needless to send a representation again.
///
/// Source: RFC 9110, section 13.2.2.
enum Conditional {
  /// Whether the client holds the representation already.
  ///
  /// A date is looked at only where no tag was sent: tags know changes within a second, dates do not.
  static func isHeld(by request: Request, tag: EntityTag, modified: Instant?) -> Bool {
    if let header = request[.ifNoneMatch] { return tag.isListed(in: header) }
    guard let header = request[.ifModifiedSince], let modified,
      let since = HTTPDate.instant(header)
    else { return false }
    return modified.seconds <= since.seconds
  }
}
