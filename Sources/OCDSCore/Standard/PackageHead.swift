/// The members of a release or record package before its releases or records.
///
/// Source: https://standard.open-contracting.org/1.1/en/schema/release_package/
public struct PackageHead: Sendable {
  private let settings: PublicationSettings

  /// Creates the head that all packages of a publication share.
  public init(_ settings: PublicationSettings) { self.settings = settings }

  /// Begins a package: writes everything up to its last member, and that one's name.
  ///
  /// The address is this package's; the time is the newest publication inside; a page of a listing has the address of
  /// the next; the member is `releases` or `records`.
  public func begin(
    uri: String,
    published: Instant,
    next: String? = nil,
    member: String,
    in writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("uri", uri)
    writer.member("version", "1.1")
    if !settings.extensions.isEmpty { writer.member("extensions", strings: settings.extensions) }
    writer.member("publishedDate", published.text())
    writer.name("publisher")
    PublicationSettings.write(settings.publisher, to: &writer)
    writer.member("license", ifPresent: settings.license)
    writer.member("publicationPolicy", ifPresent: settings.publicationPolicy)
    if let next { writer.member("links", object: { $0.member("next", next) }) }
    writer.name(member)
  }
}
