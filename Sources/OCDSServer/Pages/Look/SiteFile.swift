internal import CSite
internal import OCDSStore

/// A file that pages load: its address holds its hash, so that a browser may keep it for ever.
struct SiteFile: Sendable {
  let bytes: [UInt8]
  let type: String
  /// The name below `/assets/`, such as `site-1f2e3d4c.css`.
  let name: String

  init(_ name: String, _ suffix: String, type: String, _ bytes: [UInt8]) {
    self.bytes = bytes
    self.type = type
    self.name = "\(name)-\(SHA256(hashing: bytes.span).description.prefix(8)).\(suffix)"
  }

  var address: Address { .here(["assets", name]) }

  /// The look of every page.
  static let stylesheet = SiteFile("site", "css", type: "text/css; charset=utf-8", stylesheetBytes)

  /// What pages add where scripts run.
  static let script = SiteFile("site", "js", type: "text/javascript; charset=utf-8", scriptBytes)

  /// The sign in a browser's tab: a shop window.
  static let icon = SiteFile(
    "icon",
    "svg",
    type: "image/svg+xml",
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#14506e"/>\
      <path d="M6 13h20v13H6z" fill="#fff"/><path d="M5 6h22l2 6H3z" fill="#f0a878"/>\
      <path d="M10 17h12v5H10z" fill="#14506e"/></svg>
      """.utf8
    )
  )

  private static var stylesheetBytes: [UInt8] {
    // Sound: the bytes are constant and live as long as the program.
    unsafe [UInt8](UnsafeBufferPointer(start: csite_stylesheet, count: csite_stylesheet_count))
  }

  private static var scriptBytes: [UInt8] {
    // Sound: the bytes are constant and live as long as the program.
    unsafe [UInt8](UnsafeBufferPointer(start: csite_script, count: csite_script_count))
  }
}
