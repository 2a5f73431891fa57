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

  private static var stylesheetBytes: [UInt8] {
    // Sound: the bytes are constant and live as long as the program.
    unsafe [UInt8](UnsafeBufferPointer(start: csite_stylesheet, count: csite_stylesheet_count))
  }

  private static var scriptBytes: [UInt8] {
    // Sound: the bytes are constant and live as long as the program.
    unsafe [UInt8](UnsafeBufferPointer(start: csite_script, count: csite_script_count))
  }
}
