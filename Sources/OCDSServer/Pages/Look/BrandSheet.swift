internal import OCDSCore

/// The publisher's two colours as a stylesheet, for light and dark.
enum BrandSheet {
  /// The sheet; nil where the publication sets no colour.
  static func file(_ site: SiteSettings) -> SiteFile? {
    let colors = [("--brand", site.brand), ("--accent", site.accent)]
    guard colors.contains(where: { $0.1 != nil }) else { return nil }
    func rules(_ color: (SiteColor) -> SiteColor) -> String {
      colors.compactMap { name, value in value.map { "\(name):\(color($0).text)" } }
        .joined(separator: ";")
    }
    let text =
      ":root{\(rules(\.self))}\n@media(prefers-color-scheme:dark){:root{\(rules(\.onDark))}}\n"
    return SiteFile("brand", "css", type: "text/css; charset=utf-8", Array(text.utf8))
  }
}

extension SiteFile {
  /// The address of a file that a publisher brings.
  static func address(ofPublisher name: String) -> Address { .here(["assets", "site", name]) }
}

extension PublicationSettings {
  /// The name that stands on every page.
  var siteName: String { site.name ?? publisher.name }
}
