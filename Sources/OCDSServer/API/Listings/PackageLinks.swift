internal import OCDSCore

/// Where a page of a listing leads, and how much there is.
///
/// Source: the extension `pagination`; the count is a member that packages may have beside those of the standard.
struct PackageLinks: Sendable {
  /// The addresses of the pages after and before this one, after the publication's.
  var next: String?
  var previous: String?
  /// How many items the whole selection has, where that is told.
  var total: Int?
  /// The most items of a page.
  var limit = 0

  /// Writes the members, each with a comma before it; the addresses hold nothing that JSON would escape.
  func append(below baseURL: String, to text: inout [UInt8]) {
    if next != nil || previous != nil {
      text.append(contentsOf: ",\"links\":{".utf8)
      if let next { PackageLinks.append("next", baseURL, next, to: &text) }
      if next != nil && previous != nil { text.append(UInt8(ascii: ",")) }
      if let previous { PackageLinks.append("prev", baseURL, previous, to: &text) }
      text.append(UInt8(ascii: "}"))
    }
    guard let total else { return }
    text.append(contentsOf: ",\"pagination\":{\"total\":\(total),\"limit\":\(limit)}".utf8)
  }

  private static func append(
    _ name: String,
    _ baseURL: String,
    _ address: String,
    to text: inout [UInt8]
  ) {
    text.append(contentsOf: "\"\(name)\":\"\(baseURL)\(address)\"".utf8)
  }
}
